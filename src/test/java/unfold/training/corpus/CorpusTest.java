package unfold.training.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.tensor.Tensor;
import unfold.training.Corpus;
import unfold.training.Example;

class CorpusTest {

    static List<Corpus> corpora() {
        return List.of(
                new DelayedCopy(4, 20, 10),
                new TemporalXor(4),
                new Sentences(new Sentiment(), "x", "d"),
                new Sentences(new Travel(), "x", "y"),
                new Sentences(new Agreement(), "x", "d"),
                new Sentences(new Clauses(), "x", "d"),
                new Sentences(new Morse(), "x", "y"),
                new Sentences(new Reversal(), "x", "y"));
    }

    static List<Grammar> grammars() {
        return List.of(new Sentiment(), new Travel(), new Agreement(), new Clauses(), new Morse(), new Reversal());
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void theSeedDecidesEverything(Corpus corpus) {
        List<Example> drawn = corpus.draw(30, 7);
        assertEquals(drawn, corpus.draw(30, 7));
        assertNotEquals(drawn, corpus.draw(30, 8));
        assertTrue(new HashSet<>(drawn).size() > 5);
    }

    @Test
    void theFirstSymbolIsTheAnswerAndTheRestIsNoise() {
        Set<Tensor> answers = new HashSet<>();
        for (Example sequence : new DelayedCopy(4, 20, 10).draw(100, 1)) {
            List<Tensor> x = sequence.data().get("x");
            Tensor answer = sequence.data().get("d").get(0);
            answers.add(answer);
            assertEquals(21, x.size());
            assertEquals(1, sequence.data().get("d").size());
            for (int i = 0; i < 4; i++) {
                assertEquals(answer.get(i), x.get(0).get(i), 0.1 + 1e-15);
                for (Tensor later : x.subList(1, 21)) {
                    assertTrue(Math.abs(later.get(i)) <= 0.1);
                }
            }
        }
        assertEquals(4, answers.size());
    }

    @Test
    void everyThirdBitIsTheExclusiveOrOfTheTwoBeforeAndIsAskedForAtTheSecond() {
        for (Example sequence : new TemporalXor(4).draw(50, 1)) {
            List<Tensor> x = sequence.data().get("x");
            List<Tensor> d = sequence.data().get("d");
            assertEquals(11, sequence.length());
            assertEquals(x.subList(1, 11), d.subList(0, 10));
            for (int time = 1; time <= 11; time++) {
                if (TemporalXor.isKnowable(time)) {
                    int before = (int) x.get(time - 2).get(0);
                    int now = (int) x.get(time - 1).get(0);
                    assertEquals(before ^ now, d.get(time - 1).get(0));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("grammars")
    void itsWordsAndAnswersAreAllInUseAndNoOthers(Grammar grammar) {
        Set<String> words = new HashSet<>();
        Set<String> answers = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            Sentence sentence = grammar.next(random);
            words.addAll(sentence.words());
            answers.addAll(sentence.answers());
            assertTrue(grammar instanceof Morse
                    || Set.of(1, sentence.words().size())
                            .contains(sentence.answers().size()));
        }
        assertEquals(Set.copyOf(grammar.vocabulary()), words);
        assertEquals(Set.copyOf(grammar.answers()), answers);
        assertEquals(words.size(), grammar.vocabulary().size());
    }

    @Test
    void aNegationTurnsTheSentimentOver() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            Sentence sentence = new Sentiment().next(random);
            String last = sentence.words().get(sentence.words().size() - 1);
            boolean good = Set.of("good", "great").contains(last);
            boolean praise = good != sentence.words().contains("not");
            assertEquals(List.of(praise ? "praise" : "blame"), sentence.answers(), sentence::toString);
        }
    }

    @Test
    void aCityHasTheTagOfTheLastFromOrTo() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            Sentence sentence = new Travel().next(random);
            String last = "";
            for (int word = 0; word < sentence.words().size(); word++) {
                String text = sentence.words().get(word);
                boolean city = Character.isUpperCase(text.charAt(0));
                last = Set.of("from", "to").contains(text) ? text : last;
                assertEquals(city ? last : "neither", sentence.answers().get(word), sentence::toString);
            }
        }
    }

    @Test
    void theVerbGoesWithTheFirstNoun() {
        Random random = new Random(4);
        boolean misleading = false;
        for (int i = 0; i < 200; i++) {
            Sentence sentence = new Agreement().next(random);
            List<String> words = sentence.words();
            boolean plural = words.get(1).endsWith("s");
            assertEquals(List.of(plural ? "sleep" : "sleeps"), sentence.answers(), sentence::toString);
            misleading |= plural != words.get(words.size() - 1).endsWith("s");
        }
        assertTrue(misleading);
    }

    @Test
    void everyLetterHasItsMorseCodeAndTheWordItsEnd() {
        Map<String, String> code = Map.of("a", ".-", "e", ".", "i", "..", "m", "--", "n", "-.", "t", "-");
        Random random = new Random(5);
        Set<Integer> lengths = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Sentence sentence = new Morse().next(random);
            String wanted = sentence.words().stream().map(code::get).collect(Collectors.joining("/")) + "end";
            assertEquals(wanted, String.join("", sentence.answers()));
            lengths.add(sentence.words().size());
        }
        assertEquals(Set.of(1, 2, 3, 4), lengths);
    }

    @Test
    void whatIsReversedTwiceIsWhatWasRead() {
        Random random = new Random(6);
        for (int i = 0; i < 200; i++) {
            Sentence sentence = new Reversal().next(random);
            List<String> back = new ArrayList<>(sentence.answers());
            Collections.reverse(back);
            assertEquals(sentence.words(), back);
            assertEquals(back.size(), Set.copyOf(back).size());
            assertTrue(back.size() >= 3 && back.size() <= 6);
        }
    }

    @Test
    void aSubjectWaitsUntilItsVerbWhateverNounsComeBetween() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Sentence sentence = new Clauses().next(random);
            String waiting = "none";
            String before = "";
            for (int word = 0; word < sentence.words().size(); word++) {
                String text = sentence.words().get(word);
                boolean noun = text.startsWith("dog") || text.startsWith("cat");
                if (noun && waiting.equals("none")) {
                    waiting = text.endsWith("s") ? "several" : "one";
                } else if (text.startsWith("sleep")) {
                    assertEquals(waiting, text.endsWith("s") ? "one" : "several", sentence::toString);
                    waiting = "none";
                }
                assertEquals(waiting, sentence.answers().get(word), sentence::toString);
                before = text;
            }
            assertTrue(before.startsWith("sleep"));
        }
    }

    @Test
    void aWordIsAOneAtItsPlaceAndOneOfTwoAnswersASingleNumber() {
        Sentences sentences = new Sentences(new Sentiment(), "x", "d");
        Example encoded = sentences.encoded(new Sentence(List.of("the", "plot"), List.of("blame")));
        assertEquals(
                Tensor.vector(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                encoded.data().get("x").get(1));
        assertEquals(List.of(Tensor.vector(0)), encoded.data().get("d"));
        Example tags = new Sentences(new Travel(), "x", "y")
                .encoded(new Sentence(List.of("to", "Oslo"), List.of("neither", "to")));
        assertEquals(
                List.of(Tensor.vector(1, 0, 0), Tensor.vector(0, 0, 1)),
                tags.data().get("y"));
    }
}
