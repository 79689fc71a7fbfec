package ru.nastavnik.account;

import java.util.Locale;
import java.util.Optional;

/** A secret that people read and type, as it stands in a link and on a printed card. Only its hash is ever kept. */
public record Code(String signs) {

    /** Of an invitation: 79 bits. */
    private static final int LENGTH = 16;

    /** Nothing that is read as something else: no 0 and O, no 1, I and L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** A card is often typed with the Russian keyboard on: its letters of the same look are taken for the Latin ones. */
    private static final String RUSSIAN = "АВЕКМНРСТУХ";

    private static final String LATIN = "ABEKMHPCTYX";

    static Code random() {
        return random(LENGTH);
    }

    /** Each sign is worth almost five bits. */
    public static Code random(int length) {
        return new Code(Secrets.word(length, ALPHABET));
    }

    static Optional<Code> of(String typed) {
        return of(typed, LENGTH);
    }

    /** What somebody typed or opened: in any case, with or without hyphens and blanks. Empty when it cannot be a code of that length. */
    public static Optional<Code> of(String typed, int length) {
        var signs = new StringBuilder();
        typed.toUpperCase(Locale.ROOT).chars().filter(sign -> sign != '-' && !Character.isWhitespace(sign)).forEach(sign -> {
            int russian = RUSSIAN.indexOf(sign);
            signs.append(russian < 0 ? (char) sign : LATIN.charAt(russian));
        });
        boolean possible = signs.length() == length && signs.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
        return possible ? Optional.of(new Code(signs.toString())) : Optional.empty();
    }

    public byte[] hash() {
        return Secrets.hash(signs);
    }

    /** In fours: XXXX-XXXX. */
    public String shown() {
        return String.join("-", signs.split("(?<=\\G.{4})"));
    }

    /** A record's own text would give the secret away to a log. */
    @Override
    public String toString() {
        return "Code";
    }
}
