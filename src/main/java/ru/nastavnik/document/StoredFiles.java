package ru.nastavnik.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import ru.nastavnik.organization.Standing;

/** Files of the organization of the standing. Always a part of the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StoredFiles {

    /** Bytes; the table says so, too. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 150;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return the new file's id
     * @throws FileRefused when there is none, it is larger than {@link #LARGEST}, or is no PDF, JPEG, PNG or HEIC by its content and name
     */
    public UUID store(MultipartFile upload) {
        if (upload == null || upload.isEmpty()) {
            throw new FileRefused("document.none");
        }
        if (upload.getSize() > LARGEST) {
            throw new FileRefused("document.tooLarge");
        }
        byte[] content = read(upload);
        String name = plain(upload.getOriginalFilename());
        FileType type = FileType.of(content).orElseThrow(() -> new FileRefused("document.type"));
        if (!type.fits(name)) {
            throw new FileRefused("document.renamed");
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into stored_file (id, name, type, size, sha256, content, stored_by, stored_at)
                        values (:id, :name, :type, :size, :sha256, :content, :by, :at)""")
                .param("id", id)
                .param("name", name)
                .param("type", type.name())
                .param("size", content.length)
                .param("sha256", sha256(content))
                .param("content", content)
                .param("by", Standing.require().account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private static byte[] read(MultipartFile upload) {
        try {
            return upload.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a path, and without what means something in a header or to a file system. */
    static String plain(String given) {
        String name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\"<>:|?*;%]", "").strip();
        if (name.length() > LONGEST_NAME) {
            name = name.substring(name.length() - LONGEST_NAME);
        }
        return name.isEmpty() ? "scan" : name;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By id. */
    public Map<UUID, StoredFile> find(Collection<UUID> ids) {
        Map<UUID, StoredFile> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name, size, stored_at from stored_file where id in (:ids)").param("ids", ids).query(row -> {
                var id = row.getObject("id", UUID.class);
                found.put(id, new StoredFile(id, row.getString("name"), row.getInt("size"), row.getObject("stored_at", OffsetDateTime.class).toInstant()));
            });
        }
        return found;
    }

    /** To be saved, not to be shown. Empty when the organization has no such file. */
    public Optional<ResponseEntity<byte[]>> attachment(UUID id) {
        return jdbc.sql("select name, type, content from stored_file where id = ?")
                .param(id)
                .query((row, number) -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(FileType.valueOf(row.getString("type")).mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment().filename(row.getString("name"), StandardCharsets.UTF_8).build().toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(row.getBytes("content")))
                .optional();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from stored_file where id = ?").param(id).update();
    }
}
