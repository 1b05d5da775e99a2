package unfold.ui.model;

import java.util.concurrent.Executor;

/** The view models of one window, wired to each other. */
public final class WindowModel {

    private final CursorModel cursor = new CursorModel();
    private final Player player = new Player(cursor);
    private final MotionModel motion = new MotionModel(cursor, player);
    private final LectureModel lecture = new LectureModel(player);
    private final Appearance appearance = new Appearance();
    private final PanelsModel panels = new PanelsModel(appearance);
    private final BenchModel bench = new BenchModel();
    private final HintModel hint = new HintModel();
    private final LessonModel lesson;
    private final FrameModel frames;
    private final LibraryModel library;
    private final EditorModel editor;
    private final BatchModel batch;
    private final PathModel path;
    private final ProofModel proof;
    private final PlotsModel plots;
    private final CompareModel compare;
    private final ComparedCells cells;
    private final KnobsModel knobs;
    private final MappingModel mapping;
    private final Exporting exporting;
    private final EditingModel editing;
    private final ViewportModel viewport = new ViewportModel();
    private final AsideModel aside;
    private final StatusModel status;
    private final FoldModel fold;

    /** With lessons that are remembered only as long as the window is open. */
    public WindowModel(Executor worker, Executor ui, FileChoice choice) {
        this(worker, ui, choice, LastOpenedStore.NONE);
    }

    /**
     * @param worker runs what takes long
     * @param ui runs what touches properties
     * @param opened keeps which lessons were opened last
     */
    public WindowModel(Executor worker, Executor ui, FileChoice choice, LastOpenedStore opened) {
        lesson = new LessonModel(worker, ui, cursor, choice);
        lesson.lastOpenedProperty().addListener((property, old, now) -> bench.open(now));
        batch = new BatchModel(lesson);
        frames = new FrameModel(lesson, cursor, worker, ui);
        aside = new AsideModel(frames);
        library = new LibraryModel(lesson, new LastOpened(opened, worker), worker, ui);
        path = new PathModel(lesson, cursor);
        compare = new CompareModel(lesson, frames, choice, worker, ui);
        cells = new ComparedCells(lesson, frames, compare, worker, ui);
        plots = new PlotsModel(lesson, compare, path, worker, ui);
        editor = new EditorModel(worker, ui, lesson);
        mapping = new MappingModel(lesson, choice, worker, ui);
        editor.openProperty().addListener((property, old, open) -> {
            if (open) {
                mapping.close();
            }
        });
        knobs = new KnobsModel(lesson, worker, ui);
        exporting = new Exporting(lesson, choice, worker, ui);
        editing = new EditingModel(lesson, frames);
        status = new StatusModel(lesson, editing, aside, appearance);
        new ChangeMarks(lesson, frames);
        frames.shownProperty().addListener((property, old, now) -> {
            if (!FrameModel.isSameProgram(old, now)) {
                viewport.fit();
            }
        });
        fold = new FoldModel(frames, compare, motion);
        lesson.lastOpenedProperty()
                .addListener((property, old, now) ->
                        now.lesson().lesson().presentation().view().stage().ifPresent(fold::open));
        proof = new ProofModel(lesson, frames, worker, ui);
    }

    public LessonModel lesson() {
        return lesson;
    }

    public CursorModel cursor() {
        return cursor;
    }

    public Player player() {
        return player;
    }

    public MotionModel motion() {
        return motion;
    }

    public Appearance appearance() {
        return appearance;
    }

    public HintModel hint() {
        return hint;
    }

    public LectureModel lecture() {
        return lecture;
    }

    public PanelsModel panels() {
        return panels;
    }

    public LibraryModel library() {
        return library;
    }

    public FrameModel frames() {
        return frames;
    }

    public BatchModel batch() {
        return batch;
    }

    public CompareModel compare() {
        return compare;
    }

    public ComparedCells cells() {
        return cells;
    }

    public EditorModel editor() {
        return editor;
    }

    public MappingModel mapping() {
        return mapping;
    }

    public KnobsModel knobs() {
        return knobs;
    }

    public Exporting exporting() {
        return exporting;
    }

    public EditingModel editing() {
        return editing;
    }

    public ProofModel proof() {
        return proof;
    }

    public BenchModel bench() {
        return bench;
    }

    public PlotsModel plots() {
        return plots;
    }

    /** Which part of the network the stage shows. */
    public ViewportModel viewport() {
        return viewport;
    }

    public AsideModel aside() {
        return aside;
    }

    public StatusModel status() {
        return status;
    }

    /** How far the network is folded. */
    public FoldModel fold() {
        return fold;
    }

    public PathModel path() {
        return path;
    }
}
