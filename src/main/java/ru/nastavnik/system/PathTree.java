package ru.nastavnik.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * Patterns of addresses by their words. A path follows its own words and finds a few of several hundred: all that it can mean, and some that Spring
 * still has to look at.
 *
 * @param <T> what a pattern stands for
 */
class PathTree<T> {

    private static final Pattern WORD = Pattern.compile("[^{}*?]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}[^{}*?]*");
    private static final String ANY = "";

    private final List<T> here = new ArrayList<>();
    private final Map<String, PathTree<T>> next = new HashMap<>();

    void add(String pattern, T value) {
        PathTree<T> at = this;
        for (String word : outline(pattern)) {
            at = at.next.computeIfAbsent(word, first -> new PathTree<>());
        }
        at.here.add(value);
    }

    List<T> possible(PathContainer path) {
        var found = new ArrayList<T>();
        collect(words(path), 0, found);
        return found;
    }

    private void collect(List<String> words, int at, List<T> found) {
        found.addAll(here);
        if (at < words.size()) {
            follow(next.get(words.get(at)), words, at, found);
            follow(next.get(ANY), words, at, found);
        }
    }

    private static <T> void follow(@Nullable PathTree<T> branch, List<String> words, int at, List<T> found) {
        if (branch != null) {
            branch.collect(words, at + 1, found);
        }
    }

    /** Word for word, {@link #ANY} for what may be anything, up to where nothing is certain any more. */
    private static List<String> outline(String pattern) {
        var outline = new ArrayList<String>();
        for (String segment : pattern.substring(pattern.startsWith("/") ? 1 : 0).split("/")) {
            if (WORD.matcher(segment).matches()) {
                outline.add(segment);
            } else if (VARIABLE.matcher(segment).matches()) {
                outline.add(ANY);
            } else {
                break;
            }
        }
        return outline;
    }

    private static List<String> words(PathContainer path) {
        var words = new ArrayList<String>();
        for (PathContainer.Element element : path.elements()) {
            if (element instanceof PathSegment segment) {
                words.add(segment.valueToMatch());
            }
        }
        return words;
    }
}
