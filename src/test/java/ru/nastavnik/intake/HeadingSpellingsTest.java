package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ru.nastavnik.sheet.SheetRow;

/** Headings are known in any case, order and spacing, with Latin letters among Cyrillic ones and signs around them, as people type them. */
class HeadingSpellingsTest {

    private static final String CYRILLIC = "асеорхкмтунв";
    private static final String LATIN = "aceopxkmtyhb";

    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("messages", Locale.ROOT, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final Map<ImportKind, List<String>> MORE = Map.of(
            ImportKind.MENTEES, List.of("ФИО ребёнка", "Год рождения", "Класс (группа)", "Тел.", "Контактные данные", "Телефон родителя", "Основной запрос"),
            ImportKind.MENTORS, List.of("Ф.И.О. наставника", "Место работы/учёбы", "Предпочитаемый возраст наставляемых", "Свободное время", "Ключевые компетенции"),
            ImportKind.HEADCOUNTS, List.of("Всего учащихся", "Количество педагогов", "В том числе молодые специалисты"),
            ImportKind.ACCOUNTS, List.of("Логин", "Роль в программе", "Фамилия, имя, отчество сотрудника"));

    @Property(tries = 2000)
    void spellingDoesNotMatter(@ForAll ImportKind kind, @ForAll Random random) {
        var headings = Stream.concat(labels(kind).stream(), MORE.get(kind).stream()).toList();
        String heading = headings.get(random.nextInt(headings.size()));
        var field = Headings.meaning(kind, Headings.plain(heading));
        String written = spelled(heading, random);
        assertThat(field).as(heading).isPresent();
        assertThat(Headings.plain(written)).as(written).isEqualTo(Headings.plain(heading));
        assertThat(Headings.meaning(kind, Headings.plain(written))).as(written).isEqualTo(field);
    }

    @Property(tries = 500)
    void orderDoesNotMatter(@ForAll ImportKind kind, @ForAll Random random) {
        var fields = new ArrayList<>(Field.of(kind));
        Collections.shuffle(fields, random);
        var cells = fields.stream().map(field -> spelled(label(field), random)).toList();
        var columns = Headings.recognize(kind, List.of(new SheetRow(1, List.of("Список на новый учебный год")), new SheetRow(3, cells)), Map.of());
        assertThat(columns.headingRow()).isEqualTo(3);
        assertThat(columns.fields()).as(String.join(" | ", cells)).isEqualTo(fields.stream().map(Optional::of).toList());
    }

    @Property(tries = 3000)
    void whatWasMadePlainStaysAsItIs(@ForAll("headingLike") String written) {
        String plain = Headings.plain(written);
        assertThat(Headings.plain(plain)).isEqualTo(plain);
    }

    @Provide
    Arbitrary<String> headingLike() {
        var letters = Arbitraries.strings().withCharRange('А', 'я').withChars("Ёё aceopxkmtyhbABCEHKMOPTX №/.,;:()-–«»\n\t\u00A0\u00AD\u200B\u0306\u0308İß09").ofMaxLength(40);
        return Arbitraries.oneOf(letters, Arbitraries.strings().ofMaxLength(20));
    }

    private static List<String> labels(ImportKind kind) {
        return Field.of(kind).stream().map(HeadingSpellingsTest::label).toList();
    }

    private static String label(Field field) {
        return MESSAGES.getString("import.field." + field);
    }

    /** Case, look-alikes, ё, spaces, signs, letters in two parts: each by chance. */
    private static String spelled(String heading, Random random) {
        String words = Arrays.stream(heading.split(" ")).map(word -> inCase(latin(word, random), random)).collect(Collectors.joining(gap(random)));
        String spelled = sign(random) + words + sign(random);
        return random.nextInt(4) == 0 ? Normalizer.normalize(spelled, Normalizer.Form.NFD) : spelled;
    }

    /** Some letters only: a word of nothing but Latin letters is a Latin word. */
    private static String latin(String word, Random random) {
        boolean stays = word.toLowerCase(Locale.ROOT).chars().anyMatch(letter -> letter >= 'а' && letter <= 'я' && CYRILLIC.indexOf(letter) < 0);
        var letters = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int at = CYRILLIC.indexOf(Character.toLowerCase(word.charAt(i)));
            if (stays && at >= 0 && isOneWordWith(word, i) && random.nextInt(3) == 0) {
                letters.setCharAt(i, Character.isUpperCase(word.charAt(i)) ? Character.toUpperCase(LATIN.charAt(at)) : LATIN.charAt(at));
            } else if (word.charAt(i) == 'ё' && random.nextBoolean()) {
                letters.setCharAt(i, 'е');
            }
        }
        return letters.toString();
    }

    /** Of «Ф.И.О.» each letter is a word. */
    private static boolean isOneWordWith(String word, int at) {
        return word.chars().allMatch(Character::isLetter) || at == 0 && word.length() == 1;
    }

    private static String inCase(String word, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> word.toLowerCase(Locale.ROOT);
            case 2 -> word.chars().mapToObj(letter -> Character.toString(random.nextBoolean() ? Character.toUpperCase(letter) : letter)).collect(Collectors.joining());
            default -> word;
        };
    }

    private static String gap(Random random) {
        return List.of(" ", "  ", "\u00A0", "\t", "\n", " \r\n", " \u2009", ", ", " / ").get(random.nextInt(9));
    }

    private static String sign(Random random) {
        return List.of("", "", " ", "\u00A0", "\n", "*", ":", ".", " (", "\u200B", "\uFEFF").get(random.nextInt(11));
    }
}
