package ru.nastavnik.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.nastavnik.sheet.PhoneNotation;

/** Telephones and addresses, which people write into one cell as often as into two, and the parent's beside the parent's name. */
record ContactCells(String phone, String email, String representative, String representativePhone) {

    private static final Pattern EMAIL = Pattern.compile("[\\w.%+-]+@[\\w-]+(\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Ten digits or so, however grouped. */
    private static final Pattern PHONE = Pattern.compile("\\+?\\d(?:[\\s\\p{Z}()./–-]*\\d){9,13}");

    /** What is left when a telephone was taken out: «тел.:», brackets and commas at the end. */
    private static final Pattern STRAY = Pattern.compile("(?iu)(?<!\\p{L})(тел|т|моб|сот)\\.?:?(?=\\s|$)|[\\s,;:()—–-]+$");

    static ContactCells of(Reading reading) {
        String phone = phone(reading, Field.PHONE);
        String email = reading.text(Field.EMAIL);
        String representativePhone = phone(reading, Field.REPRESENTATIVE_PHONE);
        String representative = reading.text(Field.REPRESENTATIVE);
        String contacts = reading.text(Field.CONTACTS);
        if (contacts != null) {
            Matcher address = EMAIL.matcher(contacts);
            boolean found = address.find();
            email = email == null && found ? address.group() : email;
            String rest = (found ? contacts.replace(address.group(), " ") : contacts).replaceAll("^[\\s,;/]+|[\\s,;/]+$", "");
            if (!rest.isEmpty() && phone == null) {
                phone = phone(reading, Field.CONTACTS, rest);
            }
        }
        if (representative != null) {
            Matcher number = PHONE.matcher(representative);
            if (number.find()) {
                representativePhone = representativePhone == null ? PhoneNotation.of(number.group()).orElse(null) : representativePhone;
                representative = STRAY.matcher(representative.replace(number.group(), " ")).replaceAll(" ").strip();
            }
            representative = Names.part(representative);
        }
        return new ContactCells(phone, email, representative == null || representative.isEmpty() ? null : representative, representativePhone);
    }

    private static String phone(Reading reading, Field field) {
        String text = reading.text(field);
        return text == null ? null : phone(reading, field, text);
    }

    /** The cell is a telephone, or holds one among other words, or several: a card has room for one. */
    private static String phone(Reading reading, Field field, String text) {
        var phones = PhonesInText.of(text);
        if (phones.isEmpty()) {
            reading.note(field, "import.problem.phone", text);
            return null;
        }
        if (phones.size() > 1) {
            reading.remark(field, "import.remark.phones");
        }
        return phones.get(0);
    }
}
