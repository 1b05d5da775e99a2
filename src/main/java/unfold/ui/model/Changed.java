package unfold.ui.model;

import unfold.lesson.experiment.Tuning;

/**
 * The open lesson in a changed form.
 *
 * @param showing what takes its place
 * @param told what was done, in complete sentences; empty if that is told elsewhere
 * @param action what the reader calls it when it is to be undone: "Load weights"
 * @param merge what several changes in a row have in common that are undone as one; empty for one of its own
 */
record Changed(Showing showing, String told, String action, String merge) {

    /** A change of its own. */
    static Changed by(String action, Showing showing, String told) {
        return new Changed(showing, told, action, "");
    }

    Tuning tuning() {
        return showing.tuning();
    }
}
