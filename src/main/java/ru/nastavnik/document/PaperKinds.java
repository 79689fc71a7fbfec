package ru.nastavnik.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The kinds of papers that the rooms make, and the templates that the product brings for them. */
@Component
class PaperKinds {

    private final Map<String, PaperKind> kinds = new LinkedHashMap<>();
    private final Map<String, Blank> ours = new ConcurrentHashMap<>();

    PaperKinds(List<PaperKind> kinds) {
        kinds.forEach(kind -> {
            if (this.kinds.put(kind.key(), kind) != null) {
                throw new IllegalStateException("two kinds of papers: " + kind.key());
            }
        });
    }

    Iterable<PaperKind> all() {
        return kinds.values();
    }

    Optional<PaperKind> find(String key) {
        return Optional.ofNullable(kinds.get(key));
    }

    /** Read once, and checked like anybody's. */
    Blank ours(PaperKind kind) {
        return ours.computeIfAbsent(kind.key(), key -> Blank.of(content(kind), kind));
    }

    private static byte[] content(PaperKind kind) {
        try {
            return new ClassPathResource(kind.source() + ".docx").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
