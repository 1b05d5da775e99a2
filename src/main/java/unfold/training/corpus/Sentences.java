package unfold.training.corpus;

import java.util.List;
import java.util.Map;
import java.util.Random;
import unfold.tensor.Tensor;
import unfold.training.Corpus;
import unfold.training.Example;

/**
 * The sentences of a grammar as numbers: a word is a vector with a 1 at its place in the vocabulary, an
 * answer likewise; where there are only two answers it is one number, 1 for the first.
 *
 * @param input the key of the words
 * @param target the key of the answers
 */
public record Sentences(Grammar grammar, String input, String target) implements Corpus {

    @Override
    public Example next(Random random) {
        return encoded(grammar.next(random));
    }

    /** The numbers of one sentence. */
    public Example encoded(Sentence sentence) {
        List<String> words = grammar.vocabulary();
        List<Tensor> x = sentence.words().stream()
                .map(word -> OneHot.of(words.indexOf(word), words.size()))
                .toList();
        List<Tensor> y = sentence.answers().stream().map(this::answer).toList();
        return Example.of(Map.of(input, x, target, y));
    }

    private Tensor answer(String answer) {
        List<String> answers = grammar.answers();
        int index = answers.indexOf(answer);
        return answers.size() == 2 ? Tensor.vector(1 - index) : OneHot.of(index, answers.size());
    }
}
