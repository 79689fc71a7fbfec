package ru.nastavnik.system;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds who handles a request. Spring asks each of several hundred mappings about method, parameters and headers before it looks at the path: a fifth of
 * the work of saving a form. Here all are passed over whose words the path does not have in their places; Spring still decides about the others.
 */
class PathFirstMapping extends RequestMappingHandlerMapping {

    private static final Pattern WORD = Pattern.compile("[^{}*?]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}[^{}*?]*");
    private static final String ANY = "";

    /** By identity: the hash of a mapping is made of all its conditions, anew each time. Whole before the first request. */
    private final Map<RequestMappingInfo, List<List<String>>> outlines = new IdentityHashMap<>();
    private final ThreadLocal<List<String>> asked = new ThreadLocal<>();

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        getHandlerMethods().keySet().forEach(info -> outlines.put(info, outlines(info)));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request) throws Exception {
        asked.set(words(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication()));
        try {
            return super.lookupHandlerMethod(lookupPath, request);
        } finally {
            asked.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        List<String> words = asked.get();
        return words == null || isPossible(info, words) ? super.getMatchingMapping(info, request) : null;
    }

    private boolean isPossible(RequestMappingInfo info, List<String> words) {
        List<List<String>> all = outlines.get(info);
        if (all == null) {
            return true;
        }
        for (List<String> outline : all) {
            if (isPossible(outline, words)) {
                return true;
            }
        }
        return false;
    }

    private static List<List<String>> outlines(RequestMappingInfo info) {
        return info.getPatternValues().stream().map(PathFirstMapping::outline).toList();
    }

    /** Word for word, {@link #ANY} for what may be anything, up to where nothing is certain any more. */
    static List<String> outline(String pattern) {
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
        return List.copyOf(outline);
    }

    static List<String> words(PathContainer path) {
        var words = new ArrayList<String>();
        for (PathContainer.Element element : path.elements()) {
            if (element instanceof PathSegment segment) {
                words.add(segment.valueToMatch());
            }
        }
        return words;
    }

    static boolean isPossible(List<String> outline, List<String> words) {
        if (words.size() < outline.size()) {
            return false;
        }
        for (int at = 0; at < outline.size(); at++) {
            String word = outline.get(at);
            if (!word.equals(ANY) && !word.equals(words.get(at))) {
                return false;
            }
        }
        return true;
    }
}
