"""Every address of the planner, in one table."""

from django.urls import path, re_path

from planner.views import (
    answers,
    approval,
    desk,
    entrance,
    interview,
    kit,
    link,
    papers,
    pictures,
    previews,
    public,
    review,
    shared,
    shoots,
    studio,
)

app_name = "planner"

urlpatterns = [
    # anyone
    path("", public.landing, name="landing"),
    path("healthz", public.healthz, name="healthz"),
    path("robots.txt", public.robots, name="robots"),
    path("pictures/<slug:name>.svg", pictures.choice, name="picture"),
    path("pictures/light/<slug:name>.webp", pictures.light, name="picture_light"),
    re_path(r"^studio/logo/(?P<name>[0-9a-f]{32}\.png)$", studio.logo, name="logo"),
    re_path(r"^studio/(?P<colour>[0-9a-fA-F]{6})/accent\.css$", studio.accent, name="accent"),
    # a client
    path("i/<str:token>/", entrance.entrance, name="entrance"),
    path("c/<uuid:uuid>/", interview.resume, name="interview"),
    path("c/<uuid:uuid>/questions/<slug:key>/", interview.question, name="question"),
    path("c/<uuid:uuid>/review/", review.review, name="review"),
    path("c/<uuid:uuid>/plan/", shared.plan, name="client_plan"),
    path("c/<uuid:uuid>/light/<slug:key>.webp", previews.for_client, name="client_light"),
    path("c/<uuid:uuid>/preparation/", papers.preparation, name="preparation"),
    path("c/<uuid:uuid>/preparation/file/", papers.preparation_file, name="preparation_file"),
    path("c/<uuid:uuid>/preparation/cancel/", papers.preparation_cancel, name="preparation_cancel"),
    # a photographer's studio
    path("studio/", studio.details, name="studio"),
    path("studio/new/", studio.new, name="studio_new"),
    path("studio/kit/", studio.kit_sheet, name="kit"),
    path("studio/rooms/", studio.rooms, name="rooms"),
    path("studio/rooms/new/", studio.room_sheet, name="room_new"),
    path("studio/rooms/<uuid:uuid>/", studio.room_sheet, name="room"),
    path("studio/rooms/<uuid:uuid>/delete/", studio.room_delete, name="room_delete"),
    # a photographer's shoots
    path("shoots/", shoots.index, name="shoots"),
    path("shoots/new/", shoots.new, name="shoot_new"),
    path("shoots/<uuid:uuid>/", desk.desk, name="desk"),
    path("shoots/<uuid:uuid>/light/<slug:key>.webp", previews.for_photographer, name="light"),
    path("shoots/<uuid:uuid>/stand-in/", previews.choose, name="stand_in"),
    path("shoots/<uuid:uuid>/corrections/", desk.correct, name="correct"),
    path("shoots/<uuid:uuid>/answers/", answers.answers, name="answers"),
    path("shoots/<uuid:uuid>/kit/", kit.sheet, name="shoot_kit"),
    path("shoots/<uuid:uuid>/kit/room/", kit.copy_room, name="shoot_copy_room"),
    path("shoots/<uuid:uuid>/approval/", approval.approve, name="approve"),
    path("shoots/<uuid:uuid>/approval/keep/", approval.keep, name="keep"),
    path("shoots/<uuid:uuid>/revisions/<int:number>/", approval.revision, name="revision"),
    path("shoots/<uuid:uuid>/revisions/<int:number>/share/", approval.share, name="share"),
    path("shoots/<uuid:uuid>/papers/<slug:kind>/", papers.paper, name="paper"),
    path("shoots/<uuid:uuid>/papers/<slug:kind>/file/", papers.paper_file, name="paper_file"),
    path("shoots/<uuid:uuid>/papers/<slug:kind>/cancel/", papers.paper_cancel, name="paper_cancel"),
    path("shoots/<uuid:uuid>/edit/", shoots.edit, name="shoot_edit"),
    path("shoots/<uuid:uuid>/studio/", shoots.copy_studio, name="shoot_copy_studio"),
    path("shoots/<uuid:uuid>/delete/", shoots.delete, name="shoot_delete"),
    path("shoots/<uuid:uuid>/link/", link.page, name="link"),
    path("shoots/<uuid:uuid>/link/code.svg", link.qr, name="link_qr"),
    path("shoots/<uuid:uuid>/link/send/", link.send, name="link_send"),
    path("shoots/<uuid:uuid>/link/renew/", link.renew, name="link_renew"),
    path("shoots/<uuid:uuid>/link/revoke/", link.revoke, name="link_revoke"),
]
