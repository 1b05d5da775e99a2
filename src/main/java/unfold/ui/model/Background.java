package unfold.ui.model;

import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What runs beside the window.
 *
 * @param worker runs what takes long
 * @param ui runs what touches properties
 * @param later runs what may wait for some seconds
 * @param clock tells the time
 */
public record Background(Executor worker, Executor ui, Executor later, Clock clock) {}
