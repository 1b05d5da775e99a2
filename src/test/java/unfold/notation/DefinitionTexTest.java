package unfold.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lecture's own writing, line by line. */
class DefinitionTexTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        s_t = tanh(U x_t + W s_{t-1} + b_s)           | s_{t} = \\tanh\\left(U \\, x_{t} + W \\, s_{t-1} + b_{s}\\right)
        h^t = σ(W x^t + U h^{t-1} + b_h)              | h^{t} = \\sigma\\left(W \\, x^{t} + U \\, h^{t-1} + b_{h}\\right)
        h^{(t)} = tanh(U h^{(t-1)})                   | h^{(t)} = \\tanh\\left(U \\, h^{(t-1)}\\right)
        C^t_{temp} = f^t * C^{t-1}                    | C_{\\mathrm{temp}}^{t} = f^{t} * C^{t-1}
        c~_t = tanh(W_c [h_{t-1}, x_t])               | \\tilde{c}_{t} = \\tanh\\left(W_{c} \\, \\left[h_{t-1}, x_{t}\\right]\\right)
        \\tilde{h}_t = r_t ⊙ h_{t-1}                   | \\tilde{h}_{t} = r_{t} \\odot h_{t-1}
        ŷ_t = softmax(V h_t)                          | \\hat{y}_{t} = \\mathrm{softmax}\\left(V \\, h_{t}\\right)
        h_{L,t} = tanh(U_L x_t + W_L h_{L,t-1})       | h_{L,t} = \\tanh\\left(U_{L} \\, x_{t} + W_{L} \\, h_{L,t-1}\\right)
        h_t = relu(W_{xh} x_t)                        | h_{t} = \\mathrm{ReLU}\\left(W_{xh} \\, x_{t}\\right)
        \\delta_t = \\sigma(x_t) \\odot \\gamma           | \\delta_{t} = \\sigma\\left(x_{t}\\right) \\odot \\gamma
        a_t = α x_t / 2 - β                           | a_{t} = \\alpha \\, x_{t} / 2 - \\beta
        h_t = (1 - z_t) * h_{t-1} + z_t * h~_t        | h_{t} = \\left(1 - z_{t}\\right) * h_{t-1} + z_{t} * \\tilde{h}_{t}
        a_t = Aᵀ x_t                                  | a_{t} = A^{\\top} \\, x_{t}
        a_t = A^T x_t                                 | a_{t} = A^{\\top} \\, x_{t}
        щ_t = tanh(Ж вход_t)                          | щ_{t} = \\tanh\\left(Ж \\, \\mathrm{вход}_{t}\\right)
        a = softmax(h_{1:T}ᵀ q)                       | a = \\mathrm{softmax}\\left(h_{1:T}^{\\top} \\, q\\right)
        L_t = cross_entropy(o_t, y_t)                 | L_{t} = \\mathrm{CE}\\left(o_{t},\\, y_{t}\\right)
        m_t = -(x_t - y_t) / 2                        | m_{t} = -\\left(x_{t} - y_{t}\\right) / 2
        d_t = a_t · x_t                               | d_{t} = a_{t} \\cdot x_{t}
        y_t = [a_t; x_t]                              | y_{t} = \\left[a_{t}; x_{t}\\right]
        k_t = a_t ∘ x_t                               | k_{t} = a_{t} \\circ x_{t}
        """)
    void isWrittenAsTheLectureWritesIt(String text, String tex) {
        assertEquals(tex, Recurrence.parse(text).definitions().get(0).tex());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        L = L_T        | L = L_{T}
        L = sum_t L_t  | L = \\sum_{t} L_{t}
        L = mean_t L_t | L = \\frac{1}{T}\\sum_{t} L_{t}
        """)
    void totalLosses(String text, String tex) {
        String line = "L_t = squared_error(x_t, y_t)\n" + text;
        assertEquals(tex, Recurrence.parse(line).definitions().get(1).tex());
    }
}
