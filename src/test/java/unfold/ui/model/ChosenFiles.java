package unfold.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reader who has made up their mind: answers every dialog with what a test has put here. */
public final class ChosenFiles implements FileChoice {

    public final List<Path> weights = new ArrayList<>();
    public Path lesson;
    public Path target;
    public int questions;

    @Override
    public Optional<Path> lesson() {
        questions++;
        return Optional.ofNullable(lesson);
    }

    @Override
    public List<Path> weights() {
        questions++;
        return List.copyOf(weights);
    }

    @Override
    public Optional<Path> matrices(String title, String suggestion) {
        questions++;
        return Optional.ofNullable(target);
    }

    @Override
    public Optional<Path> target(String suggestion) {
        questions++;
        return Optional.ofNullable(target);
    }
}
