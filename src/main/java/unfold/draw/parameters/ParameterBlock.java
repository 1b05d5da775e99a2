package unfold.draw.parameters;

import java.awt.geom.Rectangle2D;
import unfold.draw.Grid;
import unfold.trace.Quantity;

/**
 * One parameter on the panel.
 *
 * @param quantity which
 * @param frame the whole block
 * @param heading where its name and the number of contributions stand
 * @param value the weights' cells
 * @param gradient the gradient's cells
 */
public record ParameterBlock(
        Quantity quantity, Rectangle2D frame, Rectangle2D heading, Grid value, Grid gradient) {}
