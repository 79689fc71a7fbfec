package ru.nastavnik.intake;

import java.util.regex.Pattern;

/**
 * Telephones and addresses, which people write into one cell as often as into two, and the parent's beside the parent's name. A card has room for one of each:
 * whatever else a cell says is remarked, and a number that cannot be read is an error, so that nothing is lost unseen.
 */
record ContactCells(String phone, String email, String representative, String representativePhone) {

    /** A cell may have 32,767 characters: here as below nothing that repeats is tried twice. */
    private static final Pattern EMAIL = Pattern.compile("(?<![\\w.%+-])[\\w.%+-]++@[\\w-]++(?:\\.[\\w-]++)++", Pattern.UNICODE_CHARACTER_CLASS);

    /** So many digits are no part of a name, however grouped. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[\\s\\p{Z}()./–-]*+\\d){4,}+");

    /** Has eight digits and is no telephone; with what is written around a day of birth. */
    private static final Pattern DATE = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:дата рождения|д\\. ?р\\.|род\\.):? ?)?(?<!\\d[./-]?|\\+)"
                    + "(?:(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|1[0-2])\\1(?:19|20)\\d{2}"
                    + "|(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?![./-]?\\d)"
                    + "(?: ?(?:г\\.? ?р\\.?|года? рождения|года?|г\\.?)(?!\\p{L}))?");

    /** What is left when a telephone was taken out: «тел.:», brackets and commas at the end. */
    private static final Pattern STRAY = Pattern.compile("(?iu)(?<!\\p{L})(тел|т|моб|сот)\\.?:?(?=\\s|$)|(?:\\G|(?<![\\s,;:()—–-]))[\\s,;:()—–-]++$");

    /** What is left when an address was taken out. */
    private static final Pattern AROUND = Pattern.compile("^[\\s,;/]++|(?<![\\s,;/])[\\s,;/]++$");

    /** @param ofRepresentative whether «Контакты» are those of the legal representative, as is the custom of lists of pupils (domain.md) */
    static ContactCells of(Reading reading, boolean ofRepresentative) {
        String phone = phone(reading, Field.PHONE);
        String representativePhone = phone(reading, Field.REPRESENTATIVE_PHONE);
        String email = reading.text(Field.EMAIL);
        String representative = reading.text(Field.REPRESENTATIVE);
        if (representative != null) {
            representative = withoutDate(reading, representative);
            String numbers = String.join("\n", NUMBER.matcher(representative).results().map(result -> result.group().strip()).toList());
            if (!numbers.isEmpty()) {
                representativePhone = phone(reading, Field.REPRESENTATIVE, numbers, representativePhone);
                representative = NUMBER.matcher(representative).replaceAll(" ");
            }
            if (!representative.equals(reading.text(Field.REPRESENTATIVE))) {
                representative = STRAY.matcher(representative).replaceAll(" ").strip();
            }
            representative = Names.part(representative);
        }
        String contacts = reading.text(Field.CONTACTS);
        if (contacts != null) {
            String rest = AROUND.matcher(EMAIL.matcher(contacts).replaceAll(" ")).replaceAll("");
            email = email(reading, contacts, email, ofRepresentative);
            if (ofRepresentative) {
                representativePhone = rest.isEmpty() ? representativePhone : phone(reading, Field.CONTACTS, rest, representativePhone);
            } else {
                phone = rest.isEmpty() ? phone : phone(reading, Field.CONTACTS, rest, phone);
            }
        }
        return new ContactCells(phone, email, representative == null || representative.isEmpty() ? null : representative, representativePhone);
    }

    private static String withoutDate(Reading reading, String representative) {
        var date = DATE.matcher(representative);
        if (!date.find()) {
            return representative;
        }
        reading.remark(Field.REPRESENTATIVE, "import.remark.date");
        return date.replaceAll(" ");
    }

    private static String email(Reading reading, String contacts, String known, boolean ofRepresentative) {
        String email = known;
        for (String address : EMAIL.matcher(contacts).results().map(result -> result.group()).distinct().toList()) {
            if (email == null) {
                email = address;
                if (ofRepresentative) {
                    reading.remark(Field.CONTACTS, "import.remark.address-own");
                }
            } else if (!email.equalsIgnoreCase(address)) {
                reading.remark(Field.CONTACTS, "import.remark.addresses");
            }
        }
        return email;
    }

    private static String phone(Reading reading, Field field) {
        String text = reading.text(field);
        return text == null ? null : phone(reading, field, text, null);
    }

    /**
     * The text is a telephone, or holds one among other words, or several.
     *
     * @param known the one that another cell told; null for none
     */
    private static String phone(Reading reading, Field field, String text, String known) {
        var found = PhonesInText.of(text);
        if (found.saysNothing()) {
            return known;
        }
        if (found.phones().isEmpty() && (known == null || NUMBER.matcher(text).find())) {
            reading.note(field, "import.problem.phone", text);
            return known;
        }
        if (known != null && found.phones().stream().anyMatch(other -> !other.equals(known))) {
            reading.remark(field, "import.remark.phone-elsewhere");
        } else if (found.phones().size() > 1) {
            reading.remark(field, "import.remark.phones");
        }
        if (!found.rest().isEmpty()) {
            reading.remark(field, "import.remark.words");
        }
        return known == null ? found.phones().get(0) : known;
    }
}
