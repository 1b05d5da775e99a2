package unfold.training.corpus;

import java.util.List;

/**
 * Words with what is to be answered. Immutable.
 *
 * @param answers one for each word, or a single one for the whole sentence
 */
public record Sentence(List<String> words, List<String> answers) {

    public Sentence {
        words = List.copyOf(words);
        answers = List.copyOf(answers);
    }
}
