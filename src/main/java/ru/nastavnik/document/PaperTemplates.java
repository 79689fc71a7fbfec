package ru.nastavnik.document;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;

/** The Word templates that the organization of the standing uses: its own where it brought one, ours for the rest. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaperTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(PaperTemplates.class);

    private final PaperKinds kinds;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaperTemplates(PaperKinds kinds, JdbcClient jdbc, Clock clock) {
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An organization's own template, without its content.
     *
     * @param version from 1 on, each time it is replaced
     */
    record Own(String fileName, int version, Instant storedAt) {}

    /** @param own whether it is the organization's */
    record InUse(Blank blank, boolean own) {}

    /** By kind. */
    Map<String, Own> own() {
        Map<String, Own> own = new HashMap<>();
        jdbc.sql("select kind, file_name, version, stored_at from paper_template").query(row -> {
            own.put(
                    row.getString("kind"),
                    new Own(row.getString("file_name"), row.getInt("version"), row.getObject("stored_at", OffsetDateTime.class).toInstant()));
        });
        return own;
    }

    Optional<byte[]> content(PaperKind kind) {
        return jdbc.sql("select content from paper_template where kind = ?").param(kind.key()).query((row, number) -> row.getBytes(1)).optional();
    }

    /** One that fitted once and does not any more, since its kind has other fields now, is not used: its page says so. */
    InUse inUse(PaperKind kind) {
        var own = content(kind);
        if (own.isPresent()) {
            try {
                return new InUse(Blank.of(own.get(), kind), true);
            } catch (TemplateRefused e) {
                LOG.warn("A template of {} fits no more: {}", kind.key(), Standing.require().slug());
            }
        }
        return new InUse(kinds.ours(kind), false);
    }

    /**
     * @param version that it replaces; 0 when ours was in use
     * @throws TemplateRefused when it is too large as we pack it, so that we would not read it again
     * @throws OptimisticLockingFailureException when somebody replaced it meanwhile
     */
    void replace(PaperKind kind, int version, String fileName, Blank blank) {
        byte[] content = blank.content();
        if (content.length > Docx.LARGEST) {
            throw new TemplateRefused("document.template.tooLarge");
        }
        int changed = version == 0
                ? put("""
                        insert into paper_template (kind, version, file_name, size, content, stored_by, stored_at)
                        values (:kind, 1, :name, :size, :content, :by, :at) on conflict do nothing""", kind, fileName, content, version)
                : put("""
                        update paper_template set version = version + 1, file_name = :name, size = :size, content = :content, stored_by = :by, stored_at = :at
                        where kind = :kind and version = :version""", kind, fileName, content, version);
        require(changed);
    }

    private int put(String statement, PaperKind kind, String fileName, byte[] content, int version) {
        UUID by = Standing.require().account();
        return jdbc.sql(statement)
                .param("kind", kind.key())
                .param("version", version)
                .param("name", fileName)
                .param("size", content.length)
                .param("content", content)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ours is in use again. */
    void remove(PaperKind kind, int version) {
        require(jdbc.sql("delete from paper_template where kind = ? and version = ?").params(kind.key(), version).update());
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("another template by now");
        }
    }
}
