"""Bodies in the poses of the craft tables: geometry, joints and things, before anybody draws them.

`scene.posed(pose, build) -> PosedScene` is the way in; `scene.names()` and `scene.builds(pose)` say what there is.
`poses/` declares every pose, a file a chapter, and `LEFT_OUT` says which have no figure and why. The world is that of a
figure: metres, origin on the floor below the first person's hips, x camera right, y up, z to the camera. Bare soles
stand at `figure.SOLE` above the floor, for shoes. A hand whose shape is `pocket` is inside the thigh but for its thumb.
Two looks at the result: `look` makes contact sheets, `check` lists limbs that run through things.
"""
