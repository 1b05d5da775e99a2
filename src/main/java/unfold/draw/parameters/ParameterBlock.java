package unfold.draw.parameters;

import java.awt.geom.Rectangle2D;
import unfold.draw.Grid;
import unfold.trace.Quantity;

/**
 * One parameter on the panel.
 *
 * @param quantity which
 * @param frame the whole block
 * @param name where its name and shape stand
 * @param gradientName where its gradient's name and the number of contributions stand
 * @param value the weights' cells
 * @param gradient the gradient's cells
 */
public record ParameterBlock(
        Quantity quantity, Rectangle2D frame, Rectangle2D name, Rectangle2D gradientName, Grid value, Grid gradient) {}
