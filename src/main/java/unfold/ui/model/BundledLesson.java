package unfold.ui.model;

/** The lessons that come with the program. */
public enum BundledLesson {
    WORKED_EXAMPLE("worked-example", "Three steps by hand (the worked example)"),
    LONG_MEMORY("long-memory", "Forty steps to remember");

    private final String id;
    private final String title;

    BundledLesson(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    /** The file's name. */
    public String file() {
        return id + ".yaml";
    }

    /** What a menu calls it. */
    public String title() {
        return title;
    }
}
