package unfold.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;

/** Which names in the words of a lesson are typeset. */
class WordingTest {

    private static List<String> typeset(String lesson, String words) {
        OpenLesson open = OpenLesson.open(BundledLessons.ofProgram().read(lesson));
        Explainer explainer = new Explainer(open.network().program(), open.trace(), Coloring.NONE);
        return explainer.inWords(words).pieces().stream()
                .map(Sentence.Piece::tex)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void namesOfEachSequenceAreTypesetWithTheIndexThatTheyHave() {
        assertEquals(
                List.of("h_{t}", "s_{u}", "y_{u-1}", "h_{T}", "b_{s}"),
                typeset("encoder-decoder", "It reads h_t, and s_u reads y_{u-1}; h_T and b_s too."));
    }

    @Test
    void aTimeAboveTheLetterIsReadAsWell() {
        assertEquals(List.of("C^{t}", "C^{t-1}"), typeset("lstm-sentence", "C^t is made of C^{t-1}."));
    }

    @Test
    void wordsStayWords() {
        assertEquals(List.of(), typeset("encoder-decoder", "A word, a_ and 5_t are no names."));
    }
}
