package unfold.notation;

/** Reads what stands below and above a name, from one position of the text on. */
final class Scripts {

    private final String text;
    private int at;
    private String below;
    private String above;
    private boolean transposed;

    Scripts(String text, int at) {
        this.text = text;
        this.at = at;
    }

    String below() {
        return below;
    }

    /** The superscript; {@code T} alone is left to be understood as the end or the transpose. */
    String above() {
        return above;
    }

    /** Whether {@code \top} or {@code ᵀ} follows. */
    boolean transposed() {
        return transposed;
    }

    /** The position after what was read. */
    int end() {
        return at;
    }

    /**
     * Reads all indices that follow.
     *
     * @throws IllegalArgumentException if one is empty, not closed, or the second of its kind
     */
    void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '_') {
                at++;
                addBelow(content());
            } else if (c == '^') {
                at++;
                addAbove(content());
            } else if (Characters.isBelow(c)) {
                addBelow(small(true));
            } else if (Characters.isAbove(c)) {
                addAbove(small(false));
            } else {
                return;
            }
        }
    }

    private void addBelow(String content) {
        if (below != null) {
            throw new IllegalArgumentException("A name has one index below. Put both parts in braces, as in h_{L,t}.");
        }
        below = content;
    }

    private void addAbove(String content) {
        if (content.equals("\\top") || content.equals("⊤")) {
            transposed = true;
            return;
        }
        if (above != null) {
            if (content.equals("T")) {
                transposed = true;
                return;
            }
            throw new IllegalArgumentException("A name has one index above, as in h^{t-1}.");
        }
        above = content;
    }

    private String content() {
        String content = at < text.length() && text.charAt(at) == '{' ? braces() : run();
        if (content.isBlank()) {
            throw new IllegalArgumentException("An index is missing after _ or ^. Write it as in h_t or h_{t-1}.");
        }
        return content.strip();
    }

    private String run() {
        int start = at;
        if (at < text.length() && (text.charAt(at) == '\\' || text.charAt(at) == '⊤')) {
            at++;
        }
        while (at < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && !Characters.isBelow(text.charAt(at))
                && !Characters.isAbove(text.charAt(at))
                && text.charAt(at) != 'ᵀ') {
            at++;
        }
        return text.substring(start, at);
    }

    /** The inside of the braces that open here. */
    String braces() {
        int start = ++at;
        int depth = 1;
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return text.substring(start, at - 1);
            }
        }
        throw new IllegalArgumentException("A brace { is not closed on its line.");
    }

    private String small(boolean isBelow) {
        StringBuilder plain = new StringBuilder();
        while (at < text.length()
                && (isBelow ? Characters.isBelow(text.charAt(at)) : Characters.isAbove(text.charAt(at)))) {
            plain.append(Characters.plain(text.charAt(at++)));
        }
        return plain.toString();
    }
}
