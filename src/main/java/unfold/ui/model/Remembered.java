package unfold.ui.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import unfold.ui.model.PanelsModel.Divider;
import unfold.ui.model.Settings.Place;

/**
 * Begins a window with the settings of the last one, and keeps those of this one as they change. Its methods belong
 * to the UI's thread.
 */
public final class Remembered {

    private final WindowModel model;
    private final SettingsFile file;
    private final Background background;
    private final ObjectProperty<Optional<Place>> place = new SimpleObjectProperty<>(this, "place", Optional.empty());
    private final Map<String, String> others;
    private volatile Settings kept;
    private boolean waiting;
    private boolean projectedOnce;

    /** Reads the file, and gives the window its look. */
    public Remembered(WindowModel model, SettingsFile file, Background background) {
        this.model = model;
        this.file = file;
        this.background = background;
        Settings settings = file.read();
        others = settings.others();
        begin(settings);
        kept = now();
        listen();
    }

    private void begin(Settings settings) {
        model.appearance().begin(settings.look());
        model.panels().begin(settings.layout());
        settings.look().motion().ifPresent(model.motion()::choose);
        place.set(settings.place());
        if (settings.hinted()) {
            model.hint().know();
        }
    }

    private void listen() {
        Appearance appearance = model.appearance();
        PanelsModel panels = model.panels();
        appearance.coloursProperty().addListener(changed -> projectedOnce = false);
        for (Observable each : new Observable[] {
            appearance.coloursProperty(),
            appearance.themeProperty(),
            panels.openProperty(),
            model.motion().paceProperty(),
            model.hint().seenProperty(),
            place
        }) {
            each.addListener(changed -> keepLater());
        }
        for (Divider divider : Divider.values()) {
            panels.shareProperty(divider).addListener(changed -> keepLater());
        }
    }

    /** Where the window stands; to be told as it is moved. */
    public ObjectProperty<Optional<Place>> placeProperty() {
        return place;
    }

    /** Begins in the projector's profile, which the next start does not know of unless the reader changes something about it. */
    public void projectOnce() {
        if (model.appearance().coloursProperty().get() != Appearance.Colours.PROJECTOR) {
            model.appearance().toggleProjector();
            projectedOnce = true;
        }
    }

    /** A divider that is dragged changes at every move of the mouse; the disk need not. */
    private void keepLater() {
        if (!waiting) {
            waiting = true;
            background.later().execute(() -> background.ui().execute(this::keep));
        }
    }

    private void keep() {
        waiting = false;
        Settings now = now();
        if (!now.equals(kept)) {
            kept = now;
            background.worker().execute(this::write);
        }
    }

    /** Keeps the settings as they are when the window is closed, before it returns. */
    public void end() {
        Settings now = now();
        if (!now.equals(kept)) {
            kept = now;
            write();
        }
    }

    /** Whichever write comes last, it writes the latest settings. */
    private synchronized void write() {
        file.write(kept);
    }

    private Settings now() {
        Settings.Look look = model.appearance().look();
        Appearance.Colours colours = projectedOnce ? model.appearance().beforeProjector() : look.colours();
        Map<Divider, Double> shares = new EnumMap<>(Divider.class);
        for (Divider divider : Divider.values()) {
            double share = model.panels().share(divider);
            if (share != divider.usual()) {
                shares.put(divider, share);
            }
        }
        return new Settings(
                new Settings.Look(colours, look.textSteps(), model.motion().chosen()),
                new Settings.Layout(model.panels().panels(false), model.panels().panels(true), shares),
                place.get(),
                model.hint().seenProperty().get(),
                others);
    }
}
