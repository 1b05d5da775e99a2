package unfold.ui.model;

/**
 * The open lesson in a changed form.
 *
 * @param showing what takes its place
 * @param told what was done, in complete sentences; empty if that is told elsewhere
 */
record Changed(Showing showing, String told) {}
