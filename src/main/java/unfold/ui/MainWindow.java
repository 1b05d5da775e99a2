package unfold.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
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
import unfold.ui.lecture.BlankKeys;
import unfold.ui.lecture.BlankPane;
import unfold.ui.lecture.BriefLine;
import unfold.ui.lecture.HintPane;
import unfold.ui.lecture.HintPlace;
import unfold.ui.library.LibraryPane;
import unfold.ui.mapping.MappingPane;
import unfold.ui.model.Appearance;
import unfold.ui.model.BenchModel;
import unfold.ui.model.FrameModel;
import unfold.ui.model.HintModel;
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
import unfold.ui.pane.PinArrows;
import unfold.ui.pane.PinKeys;
import unfold.ui.pane.StagePane;
import unfold.ui.plot.PlotsPane;
import unfold.ui.proof.HeaderPane;
import unfold.ui.proof.ProofPane;
import unfold.ui.transport.ScrubberPane;
import unfold.ui.transport.TransportBar;

/** The window: builds its parts from the model, and binds them to it. */
public final class MainWindow {

    private static final PseudoClass SPOTLIGHT = PseudoClass.getPseudoClass("spotlight");

    static final double LEAST_WIDTH = 720;
    static final double LEAST_HEIGHT = 480;

    private final Stage window;
    private final WindowModel model;
    private final BorderPane content = new BorderPane();
    private final StagePane stage;
    private final ParametersPane parameters;
    private final StackPane plots = new StackPane();
    private final FramePane blackboard;
    private final Later later = new Later();
    private final Supplier<EditorPane> editor;
    private final Supplier<MappingPane> mapping;
    private final Scene scene;
    private final PaneFocus focus;

    /** In a scene of its own. */
    public MainWindow(Stage window, WindowModel model) {
        this(inNewScene(window), model, window.getScene());
    }

    private static Stage inNewScene(Stage window) {
        window.setScene(new Scene(new StackPane()));
        return window;
    }

    /** In a scene of that window, behind what is in it. */
    MainWindow(Stage window, WindowModel model, Scene scene) {
        this.window = window;
        this.scene = scene;
        this.model = model;
        Overlay overlay = new Overlay(content);
        this.stage = new StagePane(model);
        this.blackboard = Blackboard.pane(model);
        this.parameters = new ParametersPane(model.frames(), model.editing(), model.appearance());
        Panels panels = new Panels(overlay, model.lesson(), this::refocus);
        panels.useLibrary(later.part(() -> new LibraryPane(model.library(), model.appearance(), panels::close)));
        Actions actions = WindowActions.of(window, model, panels);
        actions.on(Command.NEXT_PANE, () -> walk(1)).on(Command.PREVIOUS_PANE, () -> walk(-1));
        PinKeys pins = new PinKeys(model.frames(), model.aside(), stage, parameters);
        PinActions.give(actions, model.frames(), pins);
        this.editor = later.part(() -> new EditorPane(model.editor(), model.appearance(), actions));
        this.mapping = later.part(() -> new MappingPane(model.mapping(), model.appearance()));
        Node menus = new Menus(actions, later::work).bar(model.appearance(), model.motion());
        menus.managedProperty().bind(menus.visibleProperty());
        menus.visibleProperty().bind(window.fullScreenProperty().not());
        Banner banner = new Banner(model.lesson());
        content.setTop(new VBox(menus, header(actions), banner));
        panes(actions);
        VBox below = new VBox(transport(actions), status());
        content.setBottom(below);
        this.focus = new PaneFocus(content, List.of(content.getTop(), below), scene::getFocusOwner);
        Keys.install(scene, actions, overlay, CellKeys.of(model.editing(), stage, parameters), pins);
        Keys.whileBlank(window, new BlankKeys(model.lecture()));
        FileDrop.install(scene, model.lesson());
        Look.install(scene, model.appearance());
        bindWindow(model.lesson(), actions);
        // Or the keys would stay with a text that is not there any more.
        model.lesson().noticeProperty().addListener((property, old, now) -> {
            if (now == null && banner.isFocusWithin()) {
                refocus();
            }
        });
        FrameClock.drive(model.motion().runningProperty(), model.motion()::tick);
        FrameClock.drive(model.fold().movingProperty(), model.fold()::tick);
        FrameClock.drive(model.status().runningProperty(), model.status()::tick);
        dim();
        tellStage();
        Node arrows = new PinArrows(model, stage, parameters).node();
        Node brief = new BriefLine(model.status(), model.appearance());
        Node all = new StackPane(content, arrows, brief, hint(below), overlay, new BlankPane(model.lecture()));
        ((StackPane) scene.getRoot()).getChildren().add(0, all);
    }

    private HintPane hint(Node transport) {
        return new HintPane(
                model.hint(),
                Map.of(
                        HintModel.Step.STAGE, new HintPlace(stage, List.of(blackboard), Side.LEFT),
                        HintModel.Step.TRANSPORT, new HintPlace(transport, List.of(plots, blackboard), Side.BOTTOM),
                        HintModel.Step.PARAMETERS, new HintPlace(parameters, List.of(plots, blackboard), Side.RIGHT)),
                model.appearance());
    }

    /** Who does not see the stage is told what happens on it. */
    private void tellStage() {
        FrameModel frames = model.frames();
        stage.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> StagePane.inWords(model) + ". " + Blackboard.inWords(model),
                        frames.frame(),
                        frames.pins().allProperty(),
                        frames.pins().lookedProperty(),
                        frames.insideCellProperty(),
                        model.fold().foldedProperty(),
                        model.compare().sidesProperty()));
    }

    private void walk(int by) {
        focus.go(by);
    }

    private StatusLine status() {
        StatusLine status = new StatusLine(model.lesson(), model.frames(), model.editing(), model.status());
        status.visibleProperty().bind(model.status().line());
        status.managedProperty().bind(status.visibleProperty());
        return status;
    }

    /** All but the stage and what stands on the blackboard steps back; the stage dims itself. */
    private void dim() {
        content.getStyleClass().add("window");
        ReadOnlyBooleanProperty spotlight = model.lecture().spotlightProperty();
        spotlight.addListener(changed -> content.pseudoClassStateChanged(SPOTLIGHT, spotlight.get()));
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

    private void panes(Actions actions) {
        BorderPane stageArea = new BorderPane(stage);
        stageArea.setMinSize(0, 0);
        stageArea.setTop(new CompareBar(model.compare(), actions));
        plots.setMinSize(0, 0);
        plots.getStyleClass().add("bench");
        later.work(() -> plots.getChildren().add(new PlotsPane(model.plots(), model.appearance())));
        PaneLayout layout = new PaneLayout(
                model, content, new PaneLayout.Panes(stageArea, blackboard, plots, bench()), editor, mapping);
        actions.on(
                        Command.DIVIDER_LEFT,
                        () -> layout.moveAcross(content.getScene().getFocusOwner(), -1))
                .on(
                        Command.DIVIDER_RIGHT,
                        () -> layout.moveAcross(content.getScene().getFocusOwner(), 1))
                .on(Command.DIVIDER_UP, () -> layout.moveUpright(-1))
                .on(Command.DIVIDER_DOWN, () -> layout.moveUpright(1));
        model.editor().openProperty().addListener(changed -> exchange(layout));
        model.mapping().mappingProperty().addListener((property, old, now) -> {
            if ((old == null) != (now == null)) {
                exchange(layout);
            }
        });
    }

    private void exchange(PaneLayout layout) {
        layout.exchange();
        refocus();
    }

    private Bench bench() {
        return new Bench(model.bench())
                .add(BenchModel.Tab.PARAMETERS, () -> parameters)
                .add(BenchModel.Tab.KNOBS, later.part(() -> new KnobsPane(model.knobs(), model.appearance())))
                .add(
                        BenchModel.Tab.CHECK,
                        later.part(() -> new ProofPane(model.frames(), model.proof(), model.appearance())));
    }

    /** The keys go to what is being decided while it is there. */
    private void refocus() {
        if (model.mapping().mappingProperty().get() != null) {
            mapping.get().takeKeys();
        } else if (model.editor().openProperty().get()) {
            editor.get().takeKeys();
        } else {
            stage.requestFocus();
        }
    }

    private TransportBar transport(Actions actions) {
        ScrubberPane scrubber = new ScrubberPane(model.frames(), model.appearance(), model.cursor());
        return new TransportBar(actions, model.appearance(), scrubber).control(model.cursor(), model.player());
    }

    /** What a window has before anything is in it. */
    static void prepare(Stage window) {
        // Escape unpins, cancels and closes before it leaves the full screen; the platform would not ask.
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        window.setFullScreenExitHint("Esc leaves the full screen");
        window.setMinWidth(LEAST_WIDTH);
        window.setMinHeight(LEAST_HEIGHT);
    }

    private void bindWindow(LessonModel lesson, Actions actions) {
        prepare(window);
        String before = window.getTitle();
        window.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> before != null && lesson.showingProperty().get() == null
                                ? before
                                : WindowTitle.of(lesson),
                        lesson.showingProperty(),
                        lesson.unsavedProperty()));
        window.setOnCloseRequest(event -> {
            event.consume();
            actions.run(Command.EXIT);
        });
    }

    /** Shows the window, all of it built, with the keys on the stage. */
    public void show() {
        later.buildAll();
        showFirst();
    }

    /**
     * Shows the window with what its first picture needs; the rest is built after it, or when it is asked for.
     *
     * @param painted done when the first picture is on the screen
     */
    void showSoon(Runnable painted) {
        showFirst();
        later.buildAfter(model.frames().frame(), painted);
    }

    private void showFirst() {
        window.show();
        stage.requestFocus();
    }
}
