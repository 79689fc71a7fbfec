package ru.nastavnik.decree;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * What the director signed, kept as it was on that day whatever becomes of the people and the organization.
 *
 * @param number in the organization and the calendar year of {@code dated}
 * @param headPost post of the head in the nominative
 * @param signedBy name of the account that approved
 * @param sha256 of the whole paper in UTF-8, see {@link #whole}; lower-case hexadecimal
 */
@Embeddable
public record Approval(
        String number, LocalDate dated, String organizationName, String headPost, String signedBy, @Column(name = "text") String text, String sha256) {

    static Approval of(String number, LocalDate dated, String organizationName, String headPost, String signedBy, String text) {
        return new Approval(
                number, dated, organizationName, headPost, signedBy, text, sha256(whole(number, dated, organizationName, headPost, signedBy, text)));
    }

    /** All that stands on the paper. */
    private static String whole(String number, LocalDate dated, String organizationName, String headPost, String signedBy, String text) {
        return organizationName + "\nПРИКАЗ № " + number + " от " + dated + "\n" + text + "\n" + headPost + " " + signedBy;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is still what was signed. */
    public boolean isIntact() {
        return sha256(whole(number, dated, organizationName, headPost, signedBy, text)).equals(sha256);
    }
}
