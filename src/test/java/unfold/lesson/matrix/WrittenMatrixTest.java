package unfold.lesson.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.lesson.text.TextFile;
import unfold.tensor.Tensor;

/** Matrices as MATLAB, Octave, Python and LaTeX write them. */
class WrittenMatrixTest {

    private static final Tensor NUMBERS = Tensor.matrix(new double[][] {{1, 2}, {-0.5, 40}});

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1 2; -0.5 40]",
                "[1, 2; -.5, 4e1];",
                "W = [1 2; -0.5 40]; % recurrent",
                "W=[1,2;-0.5,40]",
                "W = [\n  1 2\n  -0.5 40\n];\n",
                "W = [ 1, 2;\n -0.5, 40; ];",
                "W = [1 ...\n 2; -0.5 40]",
                "W =\n[1 2\n-0.5 40]",
                "W = [1 2\n\n-0.5 40]",
                "[[1, 2], [-0.5, 40]]",
                "[[ 1.   2. ]\n [-0.5 40. ]]",
                "W = [[1, 2,], [-0.5, 40,],]",
                "array([[ 1. ,  2. ],\n       [-0.5, 40. ]])",
                "W = np.array([[1, 2],\n\n  [-0.5, 40]], dtype=np.float32)  # recurrent",
                "W: numpy.array( [ [1, 2], [-0.5, 40] ] );",
                "W = np.array(\n    [\n        [1, 2],\n        [-0.5, 40],\n    ]\n)",
                "tensor([[ 1.0000,  2.0000],\n        [-0.5000, 40.0000]], requires_grad=True)",
                "torch.tensor([[1, 2], [-0.5, 40]], grad_fn=<AddBackward0>)",
                "Matrix([[1, 2], [-0.5, 40]])",
                "W = \\begin{bmatrix} 1 & 2 \\\\ -0.5 & 40 \\end{bmatrix}",
                "\\begin{pmatrix}\n 1 & 2 \\\\\n -0{,}5 & 40 \\\\\n\\end{pmatrix}",
                "$$W = \\begin{bmatrix} 1 & 2 \\\\[2pt] {-}0,5 & 40 \\end{bmatrix}.$$",
                "\\[\nW = \\left[\\begin{array}{r|r}\n1 & 2\\\\ \\hline\n\u22120.5 & 40\n\\end{array}\\right]\n\\]",
                "\\begin{equation}\nW &= \\begin{bmatrix*}[r] 1 & 2 \\\\ -0.5 & 4\\,0 \\end{bmatrix*}\n\\end{equation}",
                "\\begin{smallmatrix} 1 & % one\n 2 \\\\ % row\n -0.5 & 40 \\end{smallmatrix}"
            })
    void everyWayOfWritingAMatrixIsRead(String text) {
        List<NamedTensor> found = MatrixFile.read(new TextFile("W.txt", text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, found.size());
        assertEquals(NUMBERS, found.get(0).tensor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"array([1, 2,\n   3])", "tensor([1, 2, 3])", "np.array([1. 2. 3.])"})
    void onePairOfBracketsWithinAPythonArrayIsAVector(String text) {
        assertEquals(
                Tensor.vector(1, 2, 3),
                MatrixFile.read(new TextFile("b.txt", text.getBytes(StandardCharsets.UTF_8)))
                        .get(0)
                        .tensor());
    }

    @Test
    void oneFileMayHoldMatricesOfEveryWayOfWriting() {
        String text = "U = [1 2];\nV = [3\n4]\nW = array([[5, 6]])\nb =\n7,5\n8,5\n\ng = 0.5;\n"
                + "c = \\begin{bmatrix} 9 \\\\ 10 \\end{bmatrix}\n\\delta: 3\n";
        Map<String, Tensor> named = new LinkedHashMap<>();
        MatrixFile.read(new TextFile("all.m", text.getBytes(StandardCharsets.UTF_8)))
                .forEach(each -> named.put(each.name().orElseThrow(), each.tensor()));
        assertEquals(
                Map.of(
                        "U", Tensor.matrix(new double[][] {{1, 2}}),
                        "V", Tensor.matrix(new double[][] {{3}, {4}}),
                        "W", Tensor.matrix(new double[][] {{5, 6}}),
                        "b", Tensor.matrix(new double[][] {{7, 5}, {8, 5}}),
                        "g", Tensor.matrix(new double[][] {{0.5}}),
                        "c", Tensor.matrix(new double[][] {{9}, {10}}),
                        "\\delta", Tensor.matrix(new double[][] {{3}})),
                named);
    }

    @Test
    void bracketsThatCloseEndAMatrixWithoutAName() {
        String text = "[1 2]\n[3 4]\n\n5 6\n";
        List<NamedTensor> found = MatrixFile.read(new TextFile("m.txt", text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(3, found.size());
        assertEquals("m.txt, line 2", found.get(1).place().toString());
        assertEquals(Tensor.matrix(new double[][] {{5, 6}}), found.get(2).tensor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String charset) {
        byte[] bytes = "\uFEFFW = [1 2; \u22120.5 40]\r\n".getBytes(Charset.forName(charset));
        assertEquals(NUMBERS, MatrixFile.read(new TextFile("W.txt", bytes)).get(0).tensor());
    }

    @Test
    void bracketsInAHeaderAreNoMatrix() {
        String text = "left (m),right [m]\n1,2\n-0.5,40\n";
        List<NamedTensor> found = MatrixFile.read(new TextFile("W.csv", text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(NUMBERS, found.get(0).tensor());
    }
}
