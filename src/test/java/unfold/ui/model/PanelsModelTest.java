package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import unfold.ui.model.PanelsModel.Divider;
import unfold.ui.model.PanelsModel.Panel;

class PanelsModelTest {

    private final Appearance appearance = new Appearance();
    private final PanelsModel panels = new PanelsModel(appearance);

    private Set<Panel> open() {
        return panels.openProperty().get();
    }

    @Test
    void aPanelFoldsAwayAndComesBack() {
        panels.toggle(Panel.PLOTS);
        assertFalse(panels.isOpen(Panel.PLOTS));
        assertTrue(panels.isOpen(Panel.PARAMETERS));
        panels.open(Panel.PLOTS);
        panels.open(Panel.PLOTS);
        assertEquals(Set.of(Panel.values()), open());
    }

    @Test
    void theProjectorHasPanelsOfItsOwn() {
        panels.toggle(Panel.PARAMETERS);
        appearance.toggleProjector();
        assertEquals(Set.of(Panel.BLACKBOARD), open());
        panels.toggle(Panel.PLOTS);
        assertEquals(Set.of(Panel.BLACKBOARD, Panel.PLOTS), open());
        appearance.toggleProjector();
        assertEquals(Set.of(Panel.BLACKBOARD, Panel.PLOTS), open());
        panels.toggle(Panel.BLACKBOARD);
        appearance.toggleProjector();
        assertEquals(Set.of(Panel.BLACKBOARD, Panel.PLOTS), open());
    }

    @Test
    void restoringConcernsTheProfileAtHandAndAllDividers() {
        panels.toggle(Panel.PLOTS);
        panels.move(Divider.STAGE_HEIGHT, 0.3);
        appearance.toggleProjector();
        panels.toggle(Panel.BLACKBOARD);
        panels.restore();
        assertEquals(Set.of(Panel.BLACKBOARD), open());
        assertEquals(Divider.STAGE_HEIGHT.usual(), panels.share(Divider.STAGE_HEIGHT));
        appearance.toggleProjector();
        assertFalse(panels.isOpen(Panel.PLOTS));
        panels.restore();
        assertEquals(Set.of(Panel.values()), open());
    }

    @Test
    void noDividerCanBeMovedOutOfReach() {
        panels.move(Divider.PLOT_WIDTH, 0);
        assertTrue(panels.share(Divider.PLOT_WIDTH) > 0.01);
        panels.move(Divider.PLOT_WIDTH, 7);
        assertTrue(panels.share(Divider.PLOT_WIDTH) < 0.99);
    }

    @Test
    void eachProfileHasItsOwnWidthOfTheStage() {
        assertEquals(Divider.STAGE_WIDTH, panels.stageWidth());
        appearance.toggleProjector();
        assertEquals(Divider.LECTURE_STAGE_WIDTH, panels.stageWidth());
    }
}
