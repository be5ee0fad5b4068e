package org.jieming.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a team states of a stretch of the line (C-38, record per segment).
 *
 * @param id made by the device, so that sending twice is sending once
 * @param segment which stretch
 * @param team whose statement it is
 * @param author the account that made it
 * @param observedAt when, by the clock of the device
 * @param ahead how far that clock was ahead of the service's when it sent, in whole minutes
 * @param receivedAt when it arrived, by the clock of the service
 * @param walked whether the team has been along it; what was only seen from afar or on imagery is not walked
 * @param feature what the line follows; empty when not stated
 * @param recognisable whether that can be recognised on the ground; empty when not stated
 * @param changed whether it or its surroundings have changed; empty when not stated
 * @param encroached whether somebody builds or works across the line; empty when not stated
 * @param photos the photographs made
 * @param note the change, the works; may be empty
 */
public record SegmentStatement(
        UUID id,
        Segment segment,
        Team team,
        String author,
        Instant observedAt,
        Duration ahead,
        Instant receivedAt,
        boolean walked,
        Optional<LineFeature> feature,
        Optional<Boolean> recognisable,
        Optional<Boolean> changed,
        Optional<Boolean> encroached,
        List<Photo> photos,
        String note)
        implements Stated {

    public SegmentStatement {
        photos = List.copyOf(photos);
    }
}
