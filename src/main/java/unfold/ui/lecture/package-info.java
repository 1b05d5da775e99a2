/** What lies over the window before a class: the blank screen, and the hint of the first start. */
package unfold.ui.lecture;
