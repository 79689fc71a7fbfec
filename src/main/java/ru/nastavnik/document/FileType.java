package ru.nastavnik.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a scan may be, told by its content: names and what a browser says of a file prove nothing. Everything else is refused. */
enum FileType {
    PDF("application/pdf", "pdf") {
        @Override
        boolean begins(byte[] content) {
            return has(content, 0, "%PDF-");
        }
    },
    JPEG("image/jpeg", "jpg", "jpeg") {
        @Override
        boolean begins(byte[] content) {
            return content.length > 3 && content[0] == (byte) 0xFF && content[1] == (byte) 0xD8 && content[2] == (byte) 0xFF;
        }
    },
    PNG("image/png", "png") {
        @Override
        boolean begins(byte[] content) {
            return content.length > 8 && content[0] == (byte) 0x89 && has(content, 1, "PNG\r\n\u001a\n");
        }
    },
    /** What telephones take: an ISO base media file (ISO/IEC 23008-12) of one of these brands. */
    HEIC("image/heic", "heic", "heif") {
        private static final List<String> BRANDS = List.of("heic", "heix", "heim", "heis", "mif1");

        @Override
        boolean begins(byte[] content) {
            return has(content, 4, "ftyp") && BRANDS.stream().anyMatch(brand -> has(content, 8, brand));
        }
    };

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    abstract boolean begins(byte[] content);

    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private static boolean has(byte[] content, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + wanted.length && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether the name ends as such a file's does: one that says otherwise was renamed. */
    boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }
}
