package unfold.ui.model;

/**
 * Asked before unsaved work is replaced. Each answer takes the question away.
 *
 * @param text what is asked
 * @param save saves, and goes on when that is done
 * @param discard goes on without saving
 * @param cancel leaves everything as it is
 */
public record Question(String text, Runnable save, Runnable discard, Runnable cancel) {}
