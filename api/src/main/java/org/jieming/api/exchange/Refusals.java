package org.jieming.api.exchange;

import org.jieming.language.Malformed;

/** The refusals of what we recognise and do not read. */
final class Refusals {
    private Refusals() {}

    static Malformed of(Kind kind, Input input) {
        return switch (kind) {
            case OLE ->
                Unreadable.file(
                        input.name(),
                        "OLE2",
                        "这是旧版 .xls / .et / .doc 文件，或有密码保护的工作簿；请在 Excel 或 WPS 中去除密码并另存为 .xlsx",
                        "This is a legacy .xls, .et or .doc file, or a workbook with a password; remove the password and"
                                + " save it as .xlsx in Excel or WPS");
            case ACCESS ->
                Unreadable.file(
                        input.name(),
                        "Access",
                        "这是 Access 数据库；请将所需的表导出为 .xlsx 或 .csv",
                        "This is an Access database; export the table you need as .xlsx or .csv");
            case PDF ->
                Unreadable.file(
                        input.name(),
                        "PDF",
                        "PDF 不含可读取的表格；请提供原始数据文件",
                        "A PDF holds no table to read; send the data file");
            case FOREIGN_ARCHIVE ->
                Unreadable.file(input.name(), "RAR/7z", "请改用 ZIP 压缩", "Pack the files as a ZIP instead");
            case NULLS ->
                Unreadable.file(
                        input.name(),
                        "00 00 00 …",
                        "文件内容全为空字节，可能传输失败；请重新获取",
                        "The file holds nothing but null bytes, probably a failed transfer; get it again");
            default ->
                Unreadable.file(
                        input.name(),
                        "binary",
                        "无法识别的文件；可读取 CSV、XLSX、DOCX、GeoJSON、GeoPackage、Shapefile（ZIP）、KML/KMZ",
                        "Not a file we know; we read CSV, XLSX, DOCX, GeoJSON, GeoPackage, Shapefile (ZIP), KML and KMZ");
        };
    }

    /** Text without columns under the name of a workbook or document. */
    static Malformed noOfficeFile(String name) {
        return Unreadable.file(
                name,
                "text",
                "文件名是办公文件,内容却不是表格,可能已损坏;请用办公软件打开核对,再另存为 .xlsx 或 .csv",
                "By its name it is an office file and by its content no table; it may be damaged: open it where it was made and"
                        + " save it as .xlsx or .csv");
    }
}
