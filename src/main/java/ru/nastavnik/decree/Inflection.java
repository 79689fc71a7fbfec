package ru.nastavnik.decree;

import com.github.petrovich4j.Case;
import com.github.petrovich4j.Gender;
import com.github.petrovich4j.NameType;
import com.github.petrovich4j.Petrovich;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

/** The cases of a Russian name that a decree needs. Petrovich knows the endings; what it takes for one word is taken apart first. */
class Inflection {

    /** First parts of double surnames that are no surnames by themselves, and particles: they keep their form (Бонч-Бруевича, фон Берга). */
    private static final Set<String> FIXED = Set.of(
            "бонч", "грум", "демут", "тер", "тан", "нур", "сен", "сент", "де", "да", "ди", "дель", "ла", "ле", "ван", "фон", "дер", "ден", "аль", "эль", "ибн");

    private static final Map<String, String> RARE = Map.of("заяц", "зайц", "швец", "швец");

    private static final Pattern EASTERN_PATRONYMIC = Pattern.compile(".*[ -](оглы|кызы|улы|уулу|заде)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PARTS = Pattern.compile("(?<=[ -])|(?=[ -])");

    private final Petrovich petrovich = new Petrovich();

    /** Whom: «Примерову Анну Борисовну». */
    String accusative(PersonName name, Sex sex) {
        return inflect(name, sex, Case.Accusative);
    }

    /** By whom, or after whom: «за Образцовым Петром Ильичом». */
    String instrumental(PersonName name, Sex sex) {
        return inflect(name, sex, Case.Instrumental);
    }

    private String inflect(PersonName name, Sex sex, Case wanted) {
        Gender gender = sex == Sex.MALE ? Gender.Male : Gender.Female;
        return Stream.of(
                        each(name.surname(), NameType.LastName, gender, wanted),
                        each(name.givenName(), NameType.FirstName, gender, wanted),
                        patronymic(name.patronymic(), gender, wanted))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String patronymic(String patronymic, Gender gender, Case wanted) {
        return EASTERN_PATRONYMIC.matcher(patronymic).matches() ? patronymic : each(patronymic, NameType.PatronymicName, gender, wanted);
    }

    private String each(String words, NameType type, Gender gender, Case wanted) {
        return PARTS.splitAsStream(words).map(part -> one(part, type, gender, wanted)).collect(Collectors.joining());
    }

    /** Petrovich reads small letters only; the name keeps its own. */
    private String one(String word, NameType type, Gender gender, Case wanted) {
        String small = word.toLowerCase(Locale.ROOT);
        if (small.length() < 2 || FIXED.contains(small)) {
            return word;
        }
        String inflected = type == NameType.LastName && gender == Gender.Male && RARE.containsKey(small)
                ? RARE.get(small) + (wanted == Case.Accusative ? "а" : "ем")
                : petrovich.say(small, type, gender, wanted);
        return spelled(inflected.equals("ильей") ? "ильёй" : inflected, word);
    }

    private static String spelled(String inflected, String like) {
        if (like.equals(like.toUpperCase(Locale.ROOT))) {
            return inflected.toUpperCase(Locale.ROOT);
        }
        int kept = commonStart(inflected, like.toLowerCase(Locale.ROOT));
        return like.substring(0, kept) + inflected.substring(kept);
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
