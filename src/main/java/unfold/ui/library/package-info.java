/** The library: a screen of its own with all lessons to choose from. */
package unfold.ui.library;
