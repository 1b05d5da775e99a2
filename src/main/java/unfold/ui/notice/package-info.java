/** What the window says to the reader: messages, questions, the keys, the status line. */
package unfold.ui.notice;
