package unfold.lesson.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays that have the names of their files. */
class GuessedNamesTest {

    private static List<String> loaded(Proposal proposal) {
        return proposal.rows().stream().filter(Row::isLoaded).map(Row::inWords).toList();
    }

    @Test
    void aNameMayGoOnBehindThatOfTheParameter() {
        Proposal proposal = Proposal.of(Small.lesson("rnn"), Small.arrays("U_fortran 2x3, W-float32 2x2"));
        assertEquals(List.of("U ← U_fortran", "W ← W-float32"), loaded(proposal));
        assertEquals(
                List.of(
                        "U_fortran is read as U, which its name begins with.",
                        "W-float32 is read as W, which its name begins with."),
                proposal.notes());
    }

    @Test
    void aSingleArrayIsTheOnlyParameterOfItsShape() {
        Proposal proposal = Proposal.of(Small.lesson("rnn"), Small.arrays("matrix 2x3"));
        assertEquals(List.of("U ← matrix"), loaded(proposal));
        assertEquals(List.of("matrix is read as U, the only parameter of that shape."), proposal.notes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Two parameters have that shape.
                "matrix 2x2",
                // The end is as short as that of another parameter.
                "W_f 2x2",
                // Where one array has its parameter's name, another may be mistyped.
                "U 2x3, W_float32 2x2",
                // Both begin with the same name.
                "W_first 2x2, W_second 2x2",
                // Nothing says which is which.
                "first 2x3, second 2x2"
            })
    void otherNamesAreRefused(String arrays) {
        Proposal proposal = Proposal.of(Small.lesson("rnn"), Small.arrays(arrays));
        assertTrue(proposal.problems().toString().contains("There is no parameter"), proposal::toString);
    }
}
