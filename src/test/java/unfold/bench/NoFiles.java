package unfold.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import unfold.ui.model.FileChoice;

/** A reader who is never asked. */
final class NoFiles implements FileChoice {

    @Override
    public Optional<Path> lesson() {
        return Optional.empty();
    }

    @Override
    public List<Path> weights() {
        return List.of();
    }

    @Override
    public Optional<Path> matrices(String title, String suggestion) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> target(String suggestion) {
        return Optional.empty();
    }
}
