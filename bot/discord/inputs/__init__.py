"""What people type, choose and attach, read leniently."""
