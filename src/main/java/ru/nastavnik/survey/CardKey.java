package ru.nastavnik.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.Code;

/** The key of the codes on cards. It is kept apart from the database: whoever takes that away still cannot try codes out. */
@Component
class CardKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final Path file;
    private volatile SecretKeySpec key;

    CardKey(CardSettings settings) {
        this.file = settings.cardKeyFile();
        this.key = settings.cardKey() == null || settings.cardKey().isBlank() ? null : read(settings.cardKey());
    }

    /** @throws IllegalArgumentException when it is no key, or too short a one */
    private static SecretKeySpec read(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length < BYTES) {
            throw new IllegalArgumentException("nastavnik.card-key is shorter than %d bytes".formatted(BYTES));
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    boolean isThere() {
        return key != null || file != null;
    }

    /** @throws IllegalStateException when there is no key */
    byte[] hash(Code code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(code.signs().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }

    private SecretKeySpec key() {
        if (!isThere()) {
            throw new IllegalStateException("There is no key for cards");
        }
        return key != null ? key : ofFile();
    }

    private synchronized SecretKeySpec ofFile() {
        try {
            if (key == null) {
                key = read(Files.exists(file) ? Files.readString(file) : made());
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For its owner alone. */
    private String made() throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String base64 = Base64.getEncoder().encodeToString(bytes);
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
        Files.writeString(file, base64);
        return base64;
    }
}
