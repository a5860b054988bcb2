from django.db import migrations, models


def name_files(apps, schema_editor):
    """Name the files of the editions made so far: without names, none would be public."""
    Edition, EditionFile = apps.get_model("news", "Edition"), apps.get_model("news", "EditionFile")
    for edition in Edition.objects.only("files").iterator():
        used = EditionFile.objects.filter(edition=edition)
        images = set(used.filter(image__isnull=False).values_list("image_id", flat=True))
        rows = []
        for pk in sorted(images):
            facts = edition.files.get("images", {}).get(str(pk))
            if facts is None:
                continue
            names = [name for _type, sizes in facts["sources"] for name, _width in sizes]
            names = dict.fromkeys([facts["name"], *names])
            rows += [EditionFile(edition=edition, image_id=pk, path=name) for name in names]
            used.filter(image_id=pk).delete()
        EditionFile.objects.bulk_create(rows)
        for row in used.filter(document__isnull=False).select_related("document"):
            row.path = row.document.file.name
            row.save(update_fields=["path"])
    if schema_editor.connection.vendor == "postgresql":
        # The index is made next, which PostgreSQL refuses while checks of these rows wait.
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):

    dependencies = [
        ('news', '0002_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='editionfile',
            name='path',
            field=models.CharField(blank=True, db_index=True, max_length=255),
        ),
        migrations.AddField(
            model_name='newsdocument',
            name='original_name',
            field=models.CharField(blank=True, editable=False, max_length=255, verbose_name='file name'),
        ),
        migrations.AddField(
            model_name='newsimage',
            name='iptc_caption',
            field=models.TextField(blank=True, verbose_name='caption in the file'),
        ),
        migrations.AddField(
            model_name='newsimage',
            name='iptc_copyright',
            field=models.TextField(blank=True, verbose_name='copyright notice in the file'),
        ),
        migrations.AddField(
            model_name='newsimage',
            name='iptc_credit',
            field=models.TextField(blank=True, verbose_name='credit in the file'),
        ),
        migrations.RunPython(name_files, migrations.RunPython.noop),
    ]
