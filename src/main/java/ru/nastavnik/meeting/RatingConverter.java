package ru.nastavnik.meeting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class RatingConverter implements AttributeConverter<Rating, Integer> {

    @Override
    public Integer convertToDatabaseColumn(Rating rating) {
        return rating == null ? null : rating.value();
    }

    @Override
    public Rating convertToEntityAttribute(Integer value) {
        return Rating.of(value);
    }
}
