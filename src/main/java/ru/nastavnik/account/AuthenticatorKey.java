package ru.nastavnik.account;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The secret that an account shares with an authenticator application. */
record AuthenticatorKey(byte[] secret) {

    /** What RFC 4226 recommends: 160 bits. */
    static final int BYTES = 20;

    private static final String ISSUER = "Nastavnik";

    /** Of RFC 4648; five bits a sign. */
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static AuthenticatorKey random() {
        return new AuthenticatorKey(Secrets.bytes(BYTES));
    }

    /** For typing, in fours: applications pass blanks over. */
    String shown() {
        return String.join(" ", base32().split("(?<=\\G.{4})"));
    }

    /** For a QR code. @param whose what the account signs in with; the application shows it beside the code */
    String address(String whose) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30".formatted(ISSUER, encoded(whose), base32(), ISSUER);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** 160 bits are 32 signs exactly: nothing is filled up. */
    private String base32() {
        var bits = new BigInteger(1, secret);
        var signs = new StringBuilder();
        for (int at = BYTES * 8 - 5; at >= 0; at -= 5) {
            signs.append(BASE32.charAt(bits.shiftRight(at).intValue() & 31));
        }
        return signs.toString();
    }

    /** A record's own text would give the secret away to a log. */
    @Override
    public String toString() {
        return "AuthenticatorKey";
    }
}
