package ru.nastavnik.system;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds who handles a request. Spring asks each of several hundred mappings: a fifth of the work of saving a form. Here only those are asked that the
 * path can mean. When just one of them takes the request, it is the one; about all else Spring decides.
 */
class PathFirstMapping extends RequestMappingHandlerMapping {

    private record Mapping(RequestMappingInfo info, HandlerMethod handler) {}

    /** Whole before the first request. */
    private final PathTree<Mapping> mappings = new PathTree<>();

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        getHandlerMethods().forEach((info, handler) -> info.getPatternValues().forEach(pattern -> mappings.add(pattern, new Mapping(info, handler))));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request) throws Exception {
        Mapping only = only(request);
        if (only == null) {
            return super.lookupHandlerMethod(lookupPath, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
        handleMatch(only.info(), lookupPath, request);
        return only.handler();
    }

    /** @return with what of its conditions fits the request; null when none takes it, or more than one */
    private @Nullable Mapping only(HttpServletRequest request) {
        Mapping only = null;
        for (Mapping possible : mappings.possible(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication())) {
            RequestMappingInfo taken = getMatchingMapping(possible.info(), request);
            if (taken != null && only != null) {
                return null;
            }
            if (taken != null) {
                only = new Mapping(taken, possible.handler());
            }
        }
        return only;
    }
}
