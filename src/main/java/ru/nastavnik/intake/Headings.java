package ru.nastavnik.intake;

import static ru.nastavnik.intake.Field.*;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.nastavnik.sheet.SheetRow;

/** Knows columns by what people write over them, in any order and spelling, and finds the row in which they do. */
final class Headings {

    /** So far down a heading is looked for: above it there are titles. */
    private static final int DEPTH = 30;

    private static final String LATIN = "aceopxkmtyhb";
    private static final String CYRILLIC = "асеорхкмтунв";
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern CYRILLIC_LETTER = Pattern.compile("[а-я]");

    private static final String REACHED = "(тел|контакт|моб|номер|сот)";
    private static final String RELATED = "(представител|родител|опекун|мам|пап|матер|отц)";

    /** In which a pair works is not what one of its people wishes for. */
    private static final String FORM = "форм(?!.* пар[аеы]х?( |$)).*";

    /** The narrower ones first: whoever reads «ФИО представителя» must not take it for the name. */
    private static final Map<ImportKind, Map<Field, Pattern>> WORDS = new EnumMap<>(ImportKind.class);

    static {
        var person = new LinkedHashMap<Field, Pattern>();
        put(
                person, REPRESENTATIVE_PHONE,
                "(.* )?" + REACHED + ".* " + RELATED + ".*|(.* )?" + RELATED + ".* " + REACHED + ".*");
        put(person, SOURCE, "(источник|откуда|от кого|кто (обратил|попросил|направил)|инициатор).*");
        put(person, REPRESENTATIVE, ".*(представител|родител|опекун).*|(фио )?(мам|мать|матер|пап|отец|отц).*");
        put(person, BIRTH_DATE, "(дата|год|день|число|д|г|год и дата|дата и год)? ?рожд.*|(дата|год|д|г) р|др|гр|родил.*|год|возраст дата");
        put(person, SCHOOL_CLASS, "(?!.*(рук|учител)).*\\bкласс.*|кл|группа|параллель");
        put(person, EMAIL, ".*(почт|mail|мейл|мэйл|емайл|имейл|имэйл|мыло).*|адрес эл.*");
        put(person, PHONE, "(.* )?тел.*|моб.*|сот.*|номер( тел.*)?|whatsapp.*");
        put(person, CONTACTS, ".*контакт.*|(для )?связ.*");
        put(person, SEX, "пол( .*)?|м ж|муж жен");
        put(person, PATRONYMIC, "отчеств.*");
        put(person, FULL_NAME, "(ф ?и ?о?|фио|фамилия имя.*|фамилия и имя.*|имя (и )?фамилия.*|фамилия и о|фамилия инициалы|имя отчество фамилия|полное имя)( .*)?");
        put(person, SURNAME, "фамил.*");
        put(person, GIVEN_NAME, "имя.*");
        put(person, POST, ".*должност.*|специальност.*|преподаваем.*|(учебный )?предмет");
        put(person, OCCUPATION, "категори.*|род занятий.*|кто (это|он|такой)?.*|вид участника|социальн.*|тип( участника)?");
        put(person, WORKPLACE, "(место )?(работ|учеб|учёб).*|организац.*|предприяти.*|учреждени.*|школа|оо|вуз");

        var mentors = new LinkedHashMap<Field, Pattern>();
        put(mentors, AGES, ".*возраст.*");
        put(mentors, CAPACITY, "(сколько|количество|число|кол во|max|максимум|макс).*наставл.*|сколько.*возьм.*|нагрузка|вместимость");
        put(mentors, HOURS, ".*час.*|(свободное|доступное)? ?время.*");
        put(mentors, COMPETENCES, ".*(компетен|навык|умени|сильные сторон).*|в чем (может|готов|поможет|силен).*|предметы|чему (может|научит).*");
        put(mentors, INTERESTS, ".*(интерес|увлечен|хобби).*");
        put(mentors, FORMS, FORM);
        put(mentors, STAGE, ".*этап.*|состояни.*|статус.*|стади.*");
        mentors.putAll(person);
        put(mentors, FULL_NAME, "(?!.*(наставляем|подопечн))" + either(person.get(FULL_NAME)) + "|наставник(и)?|педагог(и)?|сотрудник(и)?|участник(и)?");

        var mentees = new LinkedHashMap<Field, Pattern>();
        put(mentees, SOURCE, person.get(SOURCE).pattern());
        put(mentees, REQUEST, ".*(запрос|проблем|потребност|трудност).*|(с )?(чем|какая) (нужна )?помо.*|тема.*|цель.*|задач.*");
        put(mentees, FORMS, FORM);
        mentees.putAll(person);
        put(mentees, FULL_NAME, "(?!.*(наставник|учител|педагог|руковод|куратор))" + either(person.get(FULL_NAME)) + "|наставляем(ый|ые|ого|ая)|ученик(и)?|ученица|обучающ(ийся|иеся)|учащ(ийся|иеся)|ребенок|дети|участник(и)?|студент(ы)?");

        var headcounts = new LinkedHashMap<Field, Pattern>();
        put(headcounts, STUDENTS_10_19, ".*10.*19.*");
        put(headcounts, YOUNG_SPECIALISTS, ".*молод.*");
        put(headcounts, PARTNERS, ".*(партнер|предприят).*");
        put(headcounts, TEACHERS, ".*(педагог|учител|преподавател).*");
        put(headcounts, STUDENTS, ".*(обучающ|учащ|ученик|учеников|воспитанник|студент|контингент|дет).*");
        put(headcounts, YEAR, "(?!.*учеб).*\\bгод.*");

        var accounts = new LinkedHashMap<Field, Pattern>();
        put(accounts, SIGN_IN, ".*(почт|mail|мейл|логин|login|вход).*");
        put(accounts, ROLE, ".*рол.*|должност.*|доступ.*|кто.*|права");
        put(accounts, PATRONYMIC, person.get(PATRONYMIC).pattern());
        put(accounts, FULL_NAME, person.get(FULL_NAME).pattern() + "|сотрудник(и)?|участник(и)?");
        put(accounts, SURNAME, person.get(SURNAME).pattern());
        put(accounts, GIVEN_NAME, person.get(GIVEN_NAME).pattern());

        WORDS.put(ImportKind.MENTORS, mentors);
        WORDS.put(ImportKind.MENTEES, mentees);
        WORDS.put(ImportKind.HEADCOUNTS, headcounts);
        WORDS.put(ImportKind.ACCOUNTS, accounts);
    }

    private Headings() {}

    private static String either(Pattern words) {
        return "(" + words.pattern() + ")";
    }

    private static void put(Map<Field, Pattern> words, Field field, String regex) {
        words.put(field, Pattern.compile(regex));
    }

    /**
     * The columns of a list by the row in which most of them are known.
     *
     * @param top the first rows that have anything in them
     * @param remembered what the organization said before that a heading means, by {@link #plain}; empty for a column that is left out
     */
    static Columns recognize(ImportKind kind, List<SheetRow> top, Map<String, Optional<Field>> remembered) {
        int width = top.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return top.stream()
                .limit(DEPTH)
                .map(row -> read(kind, row, width, remembered))
                .reduce((best, next) -> next.known().size() > best.known().size() ? next : best)
                .filter(best -> !best.known().isEmpty())
                .orElseGet(() -> new Columns(0, Collections.nCopies(width, Optional.empty())));
    }

    private static Columns read(ImportKind kind, SheetRow row, int width, Map<String, Optional<Field>> remembered) {
        var taken = EnumSet.noneOf(Field.class);
        var fields = new ArrayList<Optional<Field>>();
        for (int column = 0; column < width; column++) {
            String heading = plain(row.cell(column));
            var field = remembered.containsKey(heading) ? remembered.get(heading) : meaning(kind, heading);
            fields.add(field.filter(taken::add));
        }
        return new Columns(row.number(), fields);
    }

    /** @param heading as {@link #plain} gives it */
    static Optional<Field> meaning(ImportKind kind, String heading) {
        return heading.isEmpty() || heading.length() > 80
                ? Optional.empty()
                : WORDS.get(kind).entrySet().stream().filter(entry -> entry.getValue().matcher(heading).matches()).map(Map.Entry::getKey).findFirst();
    }

    /**
     * A heading as it is compared and remembered: small letters, each in one piece, ё as е, Latin letters that look like Cyrillic ones as those, no other signs
     * and nothing that nobody sees.
     */
    static String plain(String heading) {
        String seen = UNSEEN.matcher(heading).replaceAll("");
        String small = Normalizer.normalize(seen, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('ё', 'е');
        boolean russian = CYRILLIC_LETTER.matcher(small).find();
        return NO_LETTER.splitAsStream(small)
                .filter(word -> !word.isEmpty())
                .map(word -> CYRILLIC_LETTER.matcher(word).find() || russian && word.length() == 1 ? cyrillic(word) : word)
                .collect(Collectors.joining(" "));
    }

    private static String cyrillic(String word) {
        var letters = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int found = LATIN.indexOf(word.charAt(i));
            if (found >= 0) {
                letters.setCharAt(i, CYRILLIC.charAt(found));
            }
        }
        return letters.toString();
    }
}
