/** YAML as a tree with lines and columns; no tags, no objects, limited aliases. */
package unfold.lesson.yaml;
