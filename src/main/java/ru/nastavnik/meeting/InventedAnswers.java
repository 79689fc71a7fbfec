package ru.nastavnik.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import ru.nastavnik.questionnaire.Answers;

/** What the invented people of the demo say of their meetings: four of five are content, each in their own way. */
final class InventedAnswers {

    /** The library's question to which they are answers. */
    private static final String WORDS = "words";

    private static final List<String> OF_MENTORS = List.of(
            "Разобрали прошлую тему, договорились прочитать две статьи к следующему разу.",
            "Составили план на месяц. К следующей встрече — черновик первой части.",
            "Решали задачи, три из пяти получились самостоятельно.",
            "Говорили о выборе профессии, договорились сходить на день открытых дверей.",
            "Выбрали тему проекта. До пятницы нужно собрать источники.",
            "Отрепетировали выступление, осталось сократить его до пяти минут.",
            "Был рассеян, половину времени говорили о школе. Тему перенесли.");

    private static final List<String> OF_MENTEES = List.of(
            "Понял, с чего начать проект.", "Было интересно, хочется больше практики.", "Наконец разобралась с этой темой.",
            "Хорошо, что можно спросить то, о чём не спросишь на уроке.", "Понравилось, но не хватило времени.", "Было трудно, но стало понятнее.");

    private final Random random;
    private final Map<UUID, Integer> lowest = new HashMap<>();

    InventedAnswers(Random random) {
        this.random = random;
    }

    Answers of(UUID person, Side side) {
        int least = lowest.computeIfAbsent(person, unknown -> random.nextInt(100) < 80 ? 7 : 4);
        List<String> words = side == Side.MENTOR ? OF_MENTORS : OF_MENTEES;
        var answers = new HashMap<String, List<String>>();
        for (Measured rating : Measured.values()) {
            answers.put(rating.key, List.of(String.valueOf(rating(least))));
        }
        if (side == Side.MENTOR || random.nextInt(3) > 0) {
            answers.put(WORDS, List.of(words.get(random.nextInt(words.size()))));
        }
        return new Answers(answers);
    }

    private int rating(int least) {
        return Math.min(least + random.nextInt(4), least < 7 ? 7 : Measured.BEST);
    }
}
