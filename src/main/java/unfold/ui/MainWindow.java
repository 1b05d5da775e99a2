package unfold.ui;

import static javafx.geometry.Orientation.HORIZONTAL;
import static javafx.geometry.Orientation.VERTICAL;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import unfold.draw.header.HeaderPainter;
import unfold.ui.command.Actions;
import unfold.ui.command.Command;
import unfold.ui.command.Menus;
import unfold.ui.compare.CompareBar;
import unfold.ui.editor.EditorPane;
import unfold.ui.knobs.KnobsPane;
import unfold.ui.library.LibraryPane;
import unfold.ui.mapping.MappingPane;
import unfold.ui.model.Appearance;
import unfold.ui.model.BenchModel;
import unfold.ui.model.FrameModel;
import unfold.ui.model.LessonModel;
import unfold.ui.model.WindowModel;
import unfold.ui.notice.Banner;
import unfold.ui.notice.Overlay;
import unfold.ui.notice.Panels;
import unfold.ui.notice.StatusLine;
import unfold.ui.pane.Bench;
import unfold.ui.pane.CellKeys;
import unfold.ui.pane.FramePane;
import unfold.ui.pane.ParametersPane;
import unfold.ui.pane.PinKeys;
import unfold.ui.pane.Split;
import unfold.ui.pane.StagePane;
import unfold.ui.plot.PlotsPane;
import unfold.ui.proof.HeaderPane;
import unfold.ui.proof.ProofPane;
import unfold.ui.transport.ScrubberPane;
import unfold.ui.transport.TransportBar;

/** The window: builds its parts from the model, and binds them to it. */
public final class MainWindow {

    private static final double STAGE_WIDTH = 0.66;
    private static final double STAGE_HEIGHT = 0.66;
    private static final double STAGE_HEIGHT_EDITING = 0.54;
    private static final double STAGE_HEIGHT_EDITING_SMALL = 0.42;

    private static final double STAGE_HEIGHT_MAPPING = 0.36;

    /** Lower panes than so many times the text leave an editor too few lines. */
    private static final double SMALL = 32;

    /** A lower window than so many times the text shows the mapping of weights alone. */
    private static final double SMALL_FOR_BOTH = 40;

    private static final double PLOT_WIDTH = 0.42;

    /** While the plots are what is looked at. */
    private static final double STAGE_HEIGHT_LARGE_PLOTS = 0.4;

    private static final double LARGE_PLOT_WIDTH = 0.66;

    /** What large plots leave for the panel beside them, in times the text. */
    private static final double LEAST_BENCH = 22;

    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;

    private final Stage window;
    private final WindowModel model;
    private final BorderPane content = new BorderPane();
    private final StagePane stage;
    private final ParametersPane parameters;
    private final EditorPane editor;
    private final MappingPane mapping;
    private final Scene scene;

    public MainWindow(Stage window, WindowModel model) {
        this.window = window;
        this.model = model;
        Overlay overlay = new Overlay(content);
        this.stage = new StagePane(model);
        this.parameters = new ParametersPane(model.frames(), model.editing(), model.appearance());
        Panels panels = new Panels(overlay, model.lesson(), this::refocus);
        panels.useLibrary(new LibraryPane(model.library(), model.appearance(), panels::close));
        Actions actions = WindowActions.of(window, model, panels);
        PinKeys pins = new PinKeys(model.frames(), stage, parameters);
        PinActions.give(actions, model.frames(), pins);
        this.editor = new EditorPane(model.editor(), model.appearance(), actions);
        this.mapping = new MappingPane(model.mapping(), model.appearance());
        Node menus = new Menus(actions).bar(model.appearance(), model.motion());
        menus.managedProperty().bind(menus.visibleProperty());
        menus.visibleProperty().bind(window.fullScreenProperty().not());
        content.setTop(new VBox(menus, header(actions), new Banner(model.lesson())));
        content.setCenter(panes(actions));
        content.setBottom(
                new VBox(transport(actions), new StatusLine(model.lesson(), model.frames(), model.editing())));
        this.scene = new Scene(new StackPane(content, overlay));
        Keys.install(scene, actions, overlay, CellKeys.of(model.editing(), stage, parameters), pins);
        FileDrop.install(scene, model.lesson());
        Look.install(scene, model.appearance());
        bindWindow(model.lesson(), actions);
        MotionClock.drive(model.motion());
        FoldClock.drive(model.fold());
    }

    private HeaderPane header(Actions actions) {
        Appearance appearance = model.appearance();
        HeaderPane header =
                new HeaderPane(model.frames(), model.proof(), appearance, () -> actions.run(Command.CHECK_GRADIENTS));
        header.setId("header");
        header.setAccessibleRole(AccessibleRole.TEXT);
        header.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> phase(model.frames()), model.frames().frame()));
        header.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> HeaderPainter.height(appearance.theme()), appearance.themeProperty()));
        header.setMinHeight(FramePane.USE_PREF_SIZE);
        return header;
    }

    private static String phase(FrameModel frames) {
        return frames.frame().get() == null
                ? ""
                : HeaderPainter.phase(frames.frame().get());
    }

    private Split panes(Actions actions) {
        Appearance appearance = model.appearance();
        PlotsPane plot = new PlotsPane(model.plots(), appearance);
        BorderPane stageArea = new BorderPane(stage);
        stageArea.setMinSize(0, 0);
        stageArea.setTop(new CompareBar(model.compare(), actions));
        Split upper = new Split(HORIZONTAL, STAGE_WIDTH, stageArea, Blackboard.pane(model));
        Split lower = new Split(HORIZONTAL, PLOT_WIDTH, plot, bench());
        Split both = new Split(VERTICAL, STAGE_HEIGHT, upper, lower);
        model.editor().openProperty().addListener(changed -> exchange(both, lower));
        model.mapping().mappingProperty().addListener((property, old, now) -> {
            if ((old == null) != (now == null)) {
                exchange(both, lower);
            }
        });
        content.heightProperty().addListener(changed -> rearrange(both, lower));
        appearance.themeProperty().addListener(changed -> rearrange(both, lower));
        model.plots().largeProperty().addListener((property, old, large) -> {
            lower.giveFirst(large ? largePlotShare(lower.getWidth()) : PLOT_WIDTH);
            if (!model.editor().openProperty().get() && !isMapping()) {
                both.giveFirst(stageShare());
            }
        });
        return both;
    }

    /** The room has become large enough for the stage beside the mapping, or too small. */
    private void rearrange(Split both, Split lower) {
        if (isMapping() && isTooSmallForBoth() != (content.getCenter() == mapping)) {
            exchange(both, lower);
        }
    }

    private boolean isMapping() {
        return model.mapping().mappingProperty().get() != null;
    }

    /** Below the stage is what is being decided: which weights, or which equations; else plots and parameters. */
    private void exchange(Split both, Split lower) {
        boolean editing = model.editor().openProperty().get();
        // In a small window the stage waits until the weights are decided.
        boolean alone = isMapping() && isTooSmallForBoth();
        Node below = isMapping() && !alone ? mapping : editing ? editor : lower;
        double share = below == mapping ? STAGE_HEIGHT_MAPPING : editing ? editingShare(both) : stageShare();
        content.setCenter(null);
        both.exchangeSecond(below, share);
        content.setCenter(alone ? mapping : both);
        refocus();
    }

    /** Large plots leave the knobs beside them room enough to be turned. */
    private double largePlotShare(double width) {
        double beside = model.appearance().theme().px(LEAST_BENCH);
        return Math.max(PLOT_WIDTH, Math.min(LARGE_PLOT_WIDTH, 1 - beside / Math.max(1, width)));
    }

    private double stageShare() {
        return model.plots().largeProperty().get() ? STAGE_HEIGHT_LARGE_PLOTS : STAGE_HEIGHT;
    }

    private Bench bench() {
        return new Bench(model.bench())
                .add(BenchModel.Tab.PARAMETERS, parameters)
                .add(BenchModel.Tab.KNOBS, new KnobsPane(model.knobs(), model.appearance()))
                .add(BenchModel.Tab.CHECK, new ProofPane(model.frames(), model.proof(), model.appearance()));
    }

    private double editingShare(Split both) {
        boolean small = both.getHeight() < model.appearance().theme().px(SMALL);
        return small ? STAGE_HEIGHT_EDITING_SMALL : STAGE_HEIGHT_EDITING;
    }

    private boolean isTooSmallForBoth() {
        return content.getHeight() < model.appearance().theme().px(SMALL_FOR_BOTH);
    }

    /** The keys go to what is being decided while it is there. */
    private void refocus() {
        if (isMapping()) {
            mapping.takeKeys();
        } else if (model.editor().openProperty().get()) {
            editor.takeKeys();
        } else {
            stage.requestFocus();
        }
    }

    private TransportBar transport(Actions actions) {
        ScrubberPane scrubber = new ScrubberPane(model.frames(), model.appearance(), model.cursor());
        return new TransportBar(actions, model.appearance(), scrubber).control(model.cursor(), model.player());
    }

    private void bindWindow(LessonModel lesson, Actions actions) {
        window.setScene(scene);
        // Escape unpins, cancels and closes before it leaves the full screen; the platform would not ask.
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        window.setMinWidth(LEAST_WIDTH);
        window.setMinHeight(LEAST_HEIGHT);
        window.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> WindowTitle.of(lesson), lesson.showingProperty(), lesson.unsavedProperty()));
        // Or the keys would stay with a text that is not there any more.
        lesson.noticeProperty().addListener((property, old, now) -> {
            if (now == null && !editor.hasKeys()) {
                refocus();
            }
        });
        window.setOnCloseRequest(event -> {
            event.consume();
            actions.run(Command.EXIT);
        });
    }

    /** Shows the window, with the keys on the stage. */
    public void show() {
        window.show();
        stage.requestFocus();
    }
}
