package unfold.ui.mapping;

/**
 * What a list says about an array or a parameter.
 *
 * @param name in bold
 * @param shape behind the name; empty where it stands among the words
 * @param words below; may have several lines
 * @param quiet whether nothing happens to it
 */
record Line(String name, String shape, String words, boolean quiet) {}
