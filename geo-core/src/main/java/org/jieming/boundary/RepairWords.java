package org.jieming.boundary;

import org.jieming.language.Bilingual;
import org.jieming.mosaic.Repair.Ground;

/** What is told of the ground on which a piece was given away, or was not. */
final class RepairWords {
    private RepairWords() {}

    static Bilingual decided(Ground ground) {
        return switch (ground) {
            case LINE -> Bilingual.of("在协议线的这一侧", "on that side of the agreed line");
            case MARKER -> Bilingual.of("测定的界桩须留在边界上", "a surveyed marker must stay on the border");
            case STATED -> Bilingual.of("按指定", "as stated");
            case BORDER, WIDTH -> Bilingual.of("与其共同边界最长", "the longest border in common");
        };
    }

    static Bilingual against(Ground ground) {
        return switch (ground) {
            case LINE ->
                Bilingual.of("未处理:协议线这一侧的单位与它不相邻", " stays: no unit of that side of the agreed line touches it");
            case MARKER ->
                Bilingual.of(
                        "未处理:无论归谁,其中测定的界桩都会离开边界。请先按协议补绘经过界桩的界线",
                        " stays: whoever got it, a surveyed marker would leave the border. Enter the agreed line through it first");
            case STATED ->
                Bilingual.of(
                        "未处理:指定的单位不与它相邻、不在协议线这一侧,或会使界桩离开边界",
                        " stays: the unit stated does not touch it, lies beyond the agreed line, or a marker would leave the border");
            case BORDER -> Bilingual.of("未处理:没有相邻的单位", " stays: no unit touches it");
            case WIDTH ->
                Bilingual.of(
                        "未处理:宽于按规则可处理的宽度,可能缺少或重复了一个单位。请指明归属",
                        " stays: wider than what is given away by rule; a unit may be missing or given twice. State whose it is");
        };
    }
}
