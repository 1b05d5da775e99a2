package unfold;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The walls between the packages. A package that is not named in a wall cannot be used behind it. */
@AnalyzeClasses(packages = "unfold", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What every package may use; AWT, for one, is not among it. */
    private static final List<String> JAVA = List.of(
            "java.lang..", "java.util..", "java.io..", "java.nio..", "java.math..", "java.text..", "java.net..");

    private static final String NUMBERS = "org.ejml..";

    /** Everything that computes, from the text to the trace. */
    private static final String[] CORE = {
        "tensor", "trace", "expression", "operation", "notation", "shape", "derivation"
    };

    @ArchTest
    static final ArchRule tensorsStandAlone = wall("tensor").because("every other package exchanges them");

    @ArchTest
    static final ArchRule aTraceIsOnlyNumbers =
            wall("trace", "tensor").because("it is a record of facts that anything may read, wherever they came from");

    @ArchTest
    static final ArchRule expressionsKnowNoOperation = wall("expression", "tensor", NUMBERS)
            .because("a new operation is added without touching the tree that holds it");

    @ArchTest
    static final ArchRule operationsKnowNoRecurrence = wall("operation", "expression", "tensor", NUMBERS)
            .because("all there is to know about an operation stands in its own class");

    @ArchTest
    static final ArchRule readingKnowsNoNumbers = wall("notation", "expression", "operation", "tensor")
            .because("a text is understood before there is any data");

    @ArchTest
    static final ArchRule shapesFollowFromTheText = wall("shape", "notation", "operation", "expression", "tensor")
            .because("shapes are inferred from the text alone and what is said about sizes");

    @ArchTest
    static final ArchRule derivingRunsNothing = wall(
                    "derivation", "notation", "shape", "operation", "expression", "trace", "tensor")
            .because("the backward pass is derived before any number is known");

    @ArchTest
    static final ArchRule theEngineKnowsNoFilesAndNoScreen =
            wall("engine", with(NUMBERS)).because("a run is a function of a program and its numbers");

    @ArchTest
    static final ArchRule analysisStandsOnTheEngine =
            wall("analysis", with("engine", NUMBERS)).because("the gradient check is used with and without a window");

    @ArchTest
    static final ArchRule learningStandsOnTheEngine = wall("training", with("engine", NUMBERS))
            .because("a training is a function of weights, sequences and a seed");

    @ArchTest
    static final ArchRule makingStoredWeightsNeedsLessonsOnly = wall("trained", with("engine", "training", "lesson"))
            .because("the bundled weights are made by the lessons they are for, and by nothing that draws");

    @ArchTest
    static final ArchRule timingNeedsTheEngineOnly =
            wall("bench", with("engine")).because("what is timed is a run, and no reading of files");

    @ArchTest
    static final ArchRule lessonsDrawNothing = wall(
                    "lesson",
                    with(
                            "engine",
                            "org.snakeyaml..",
                            "com.fasterxml.jackson.core..",
                            "io.jhdf..",
                            "javax.xml.stream.."))
            .because("a lesson can be opened by a command, a test or the window");

    @ArchTest
    static final ArchRule explainingRunsNothing =
            wall("explain", CORE).because("a step is explained from what was recorded, never by computing it again");

    @ArchTest
    static final ArchRule drawingRunsNothing = wall(
                    "draw", with("explain", "analysis", "java.awt..", "org.jfree..", "org.scilab.forge.."))
            .because("a picture is a function of a run and what was measured of it, cursor and theme");

    @ArchTest
    static final ArchRule exportingWrapsDrawings = wall(
                    "export", with("explain", "draw", "java.awt..", "javax.imageio..", "org.jfree.."))
            .because("a file shows what the screen shows");

    @ArchTest
    static final ArchRule commandsNeedNoWindow = noClasses()
            .that()
            .resideInAPackage("unfold.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("unfold.ui..", "javafx..")
            .because("the commands run where there is no display")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theWindowNeedsNoCommands = noClasses()
            .that()
            .resideInAPackage("unfold.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("unfold.cli..")
            .because("window and commands are two ways to the same program")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheWindowIsJavaFx = noClasses()
            .that()
            .resideOutsideOfPackage("unfold.ui..")
            .and()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("everything else runs, and is tested, without a toolkit");

    @ArchTest
    static final ArchRule onlyPicturesNeedAwt = noClasses()
            .that()
            .resideOutsideOfPackages("unfold.draw..", "unfold.export..", "unfold.cli..", "unfold.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..")
            .because("what computes and explains does not know how it is shown");

    @ArchTest
    static final ArchRule viewModelsHoldNoNodes = noClasses()
            .that()
            .resideInAPackage("unfold.ui.model..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo("javafx.scene.Node")
            .because("a view model is tested without a scene")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewModelsKnowNoViews = noClasses()
            .that()
            .resideInAPackage("unfold.ui.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("unfold.ui", "unfold.ui.pane..", "unfold.ui.notice..", "unfold.ui.transport..")
            .because("views bind to models, not the other way round")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching("unfold.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle is one package that says it is two");

    @ArchTest
    static final ArchRule innerPackagesAreFreeOfCycles = slices().matching("unfold.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle is one package that says it is two");

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of(CORE));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** Classes of a package use nothing but Java, themselves and what is named: our packages by their short name. */
    private static ArchRule wall(String name, String... may) {
        List<String> allowed = new ArrayList<>(JAVA);
        allowed.add("unfold." + name + "..");
        for (String each : may) {
            allowed.add(each.contains(".") ? each : "unfold." + each + "..");
        }
        return classes()
                .that()
                .resideInAPackage("unfold." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .allowEmptyShould(true);
    }
}
